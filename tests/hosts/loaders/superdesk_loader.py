"""FORMAT FILE...: what Superdesk's own parsers make of NITF, NewsML-G2 and WXR, as a JSON line for each file.

Needs superdesk-core, and so Python 3.9. The parsers run without Superdesk's databases; of its application they ask
only for a time zone, a list of cities and one of subjects.
"""

import json
import sys

import flask
from lxml import etree
from superdesk.io.feed_parsers.newsml_2_0 import NewsMLTwoFeedParser
from superdesk.io.feed_parsers.nitf import NITFFeedParser
from superdesk.io.feed_parsers.wordpress_wxr import WPWXRFeedParser

PARSERS = {
    "nitf": NITFFeedParser,
    "newsml-g2": NewsMLTwoFeedParser,
    "newsml-g2-nitf": NewsMLTwoFeedParser,
    "wxr": WPWXRFeedParser,
}


class NoCities:
    """Superdesk's list of cities, without any."""

    def find_cities(self, **_):
        return []


def application():
    app = flask.Flask("hosts")
    app.config["TIMEZONE"] = "UTC"
    app.subjects = {}
    app.locators = NoCities()
    return app


def loaded(parser, path):
    with open(path, "rb") as file:
        tree = etree.fromstring(file.read())
    if not parser.can_parse(tree):
        raise SystemExit(f"{path}: {type(parser).__name__} says that it cannot parse this")
    items = parser.parse(tree, {"name": "hosts"})
    item = items[0] if isinstance(items, list) else items
    published = item.get("firstcreated") or item.get("firstpublished")
    return {
        "headline": item.get("headline"),
        "body": item.get("body_html"),
        "language": item.get("language"),
        "published": published and published.isoformat(),
        "byline": item.get("byline"),
    }


with application().app_context():
    for path in sys.argv[2:]:
        print(json.dumps({"file": path, **loaded(PARSERS[sys.argv[1]](), path)}))
