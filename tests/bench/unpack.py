"""Lays out the documents of a data folder as the benchmark programs read them.

python3 tests/bench/unpack.py DATA OUT: OUT/pages/*.html are the saved pages of DATA/news that are UTF-8, OUT/texts/*.txt
the texts of DATA/scraped, OUT/texts.txt all of these in one.
"""

import gzip
import json
import pathlib
import sys


def main():
    """Unpacks; says how much there is."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    data, out = map(pathlib.Path, sys.argv[1:])
    for folder in (out / "pages", out / "texts"):
        folder.mkdir(parents=True, exist_ok=True)
    pages = 0
    for path in sorted((data / "news" / "pages").glob("*.html*")):
        page = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        try:
            page.decode()
        except UnicodeDecodeError:
            continue
        (out / "pages" / path.name.removesuffix(".gz")).write_bytes(page)
        pages += 1
    texts = []
    for path in sorted((data / "scraped").glob("*/*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                texts.append(json.loads(line)["text"] or "")
                name = f"{path.name.split('.')[0]}-{number}.txt"
                (out / "texts" / name).write_text(texts[-1], encoding="utf-8")
    (out / "texts.txt").write_text("\n\n".join(texts), encoding="utf-8")
    print(f"{pages} pages and {len(texts)} texts in {out}")


main()
