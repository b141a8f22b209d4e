"""ADDRESS PASSWORD FILE...: what WordPress has after WXR went through its XML-RPC, as a JSON line for each file."""

import datetime
import json
import sys
import xmlrpc.client
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

NAMES = {"content": "http://purl.org/rss/1.0/modules/content/", "wp": "http://wordpress.org/export/1.2/"}
BLOG, USER = 1, "editor-in-chief"
ITEM = "channel/item"


def fields_of(meta):
    return {name: meta.findtext(f"wp:meta_{name}", namespaces=NAMES) for name in ("key", "value")}


def post_of(path):
    item = ElementTree.parse(path).find(ITEM)
    post = {
        "post_title": item.findtext("title"),
        "post_content": item.findtext("content:encoded", namespaces=NAMES),
        "post_status": "draft",
        "custom_fields": [fields_of(meta) for meta in item.findall("wp:postmeta", NAMES)],
    }
    if item.findtext("pubDate"):
        utc = parsedate_to_datetime(item.findtext("pubDate")).astimezone(datetime.timezone.utc)
        post["post_date_gmt"] = xmlrpc.client.DateTime(utc.strftime("%Y%m%dT%H:%M:%S"))
    return post


def read_back(post, dated):
    meta = {field["key"]: field["value"] for field in post["custom_fields"]}
    published = datetime.datetime.strptime(post["post_date_gmt"].value, "%Y%m%dT%H:%M:%S")
    return {
        "headline": post["post_title"],
        "body": post["post_content"],
        "language": meta.get("cleancopy_language"),
        "published": f"{published.isoformat()}+00:00" if dated else None,
        "byline": meta.get("cleancopy_byline"),
    }


address, password, *paths = sys.argv[1:]
wordpress = xmlrpc.client.ServerProxy(f"{address}/xmlrpc.php").wp
for path in paths:
    content = post_of(path)
    post = wordpress.getPost(BLOG, USER, password, wordpress.newPost(BLOG, USER, password, content))
    print(json.dumps({"file": path, **read_back(post, "post_date_gmt" in content)}))
