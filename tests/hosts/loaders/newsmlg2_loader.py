"""FILE...: what the newsmlg2 package reads of NewsML-G2, as a JSON line for each file."""

import json
import sys

import NewsMLG2


def first(values):
    return str(values[0]) if len(values) else None


def loaded(path):
    with open(path, "rb") as file:
        item = NewsMLG2.NewsMLG2Document(file.read()).get_item()
    about = item.contentmeta
    return {
        "headline": first(about.headline),
        "body": first(item.contentset.inlinedata),
        "language": about.language[0].tag,
        "published": str(about.contentcreated) if about.contentcreated else None,
        "byline": first(about.by),
    }


for path in sys.argv[1:]:
    print(json.dumps({"file": path, **loaded(path)}))
