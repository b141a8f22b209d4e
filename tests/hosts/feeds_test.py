"""What a feed reader finds in the formats "rss" and "wxr" is the story, word for word.

Usage: feeds_test.py CLEANCOPY PAGE...    Needs feedparser from PyPI; without it the test is skipped (exit 77).
"""
import html
import json
import re
import subprocess
import sys

try:
    import feedparser
except ImportError:
    print("skipped: no feedparser for this Python (pip install feedparser)")
    sys.exit(77)


def written(program, page, name):
    return subprocess.run([program, "clean", "--to", name, page], capture_output=True, check=True).stdout


def words(markup):
    return re.findall(r"\w+", html.unescape(re.sub(r"<[^>]*>", " ", markup)))


def differences(program, page):
    article = json.loads(written(program, page, "json"))
    story = re.findall(r"\w+", " ".join(block["text"] for block in article["body"]))
    headline = article["head"].get("headline", {}).get("text")
    for name in ("rss", "wxr"):
        feed = feedparser.parse(written(program, page, name))
        if feed.bozo:
            yield f"{name}: not well-formed: {feed.bozo_exception}"
        entry = feed.entries[0]
        if words(entry.content[0].value) != story:
            yield f"{name}: the words of the story differ"
        if headline and entry.title != headline:
            yield f"{name}: the title is {entry.title!r}, not {headline!r}"


def main(program, pages):
    failures = [f"{page}: {what}" for page in pages for what in differences(program, page)]
    print("\n".join(failures) or f"{len(pages)} pages arrive whole in rss and wxr")
    return 1 if failures or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
