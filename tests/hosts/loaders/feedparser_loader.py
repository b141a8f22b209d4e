"""FILE...: what feedparser reads of RSS and WXR, as a JSON line for each file."""

import calendar
import datetime
import json
import sys

import feedparser


def loaded(path):
    with open(path, "rb") as file:
        feed = feedparser.parse(file.read())
    entry = feed.entries[0]
    if feed.bozo:
        raise SystemExit(f"{path}: not well-formed for feedparser: {feed.bozo_exception}")
    stamp = entry.get("published_parsed")
    published = stamp and datetime.datetime.fromtimestamp(calendar.timegm(stamp), datetime.timezone.utc)
    return {
        "headline": entry.title,
        "body": entry.content[0].value,
        "language": feed.feed.get("language"),
        "published": published and published.isoformat(),
        "byline": entry.get("author"),
    }


for path in sys.argv[1:]:
    print(json.dumps({"file": path, **loaded(path)}))
