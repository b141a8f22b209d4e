// FILE...: what npm's rss-parser reads of RSS, as a JSON line for each file.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

// The packages lie where the command is run, not beside this file.
const Parser = createRequire(`${process.cwd()}/`)('rss-parser');
const parser = new Parser({ customFields: { item: ['dc:language'] } });

for (const file of process.argv.slice(2)) {
  const feed = await parser.parseString(await readFile(file, 'utf8'));
  const [item] = feed.items;
  console.log(JSON.stringify({
    file,
    headline: item.title,
    body: item['content:encoded'],
    language: item['dc:language'],
    published: item.isoDate,
    byline: item.creator,
  }));
}
