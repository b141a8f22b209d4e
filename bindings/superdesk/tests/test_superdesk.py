"""The macros and the feed parsers, in superdesk-core's own registries. Needs Python 3.9, which superdesk-core does."""

import html
import json
import pathlib
import re
import subprocess

import cleancopy_superdesk
import flask
import pytest
from apps.macros.macro_register import macros
from apps.macros.macros import MacrosService
from cleancopy_superdesk import clean_item, undo_item
from lxml import etree
from superdesk.io.feed_parsers import nitf
from superdesk.io.registry import registered_feed_parsers

POST = (pathlib.Path(__file__).parents[2] / "wordpress/tests/posts/blocks.html").read_text("utf-8")
# As an agency would send it: without what only WordPress understands.
BODY = re.sub(r"<!-- wp:(embed|shortcode|acme/poll) .*?<!-- /wp:\1 -->|<!--.*?-->\s*", "", POST, flags=re.S)
HEADLINE = "Night ferry returns to Skerrow after eleven years"
JUNK = ["Read more: Ferry fares", "Advertisement", "Share on Facebook", "Share on WhatsApp", "Sign up for our newsletter"]


@pytest.fixture(scope="session")
def app():
    app = flask.Flask("superdesk")
    app.config.update(TIMEZONE="UTC", MACROS_MODULE="superdesk.macros", CLEANCOPY_FEED_PARSERS=["nitf", "newsml2"])
    app.subjects, app.locators = {}, type("NoCities", (), {"find_cities": lambda self, **_: []})()
    with app.app_context():
        nitf.NITFFeedParser()
        cleancopy_superdesk.init_app(app)
        yield app


@pytest.fixture
def item():
    return {"guid": "urn:1", "headline": HEADLINE, "language": "en", "body_html": BODY}


def words(markup):
    return re.findall(r"\w+", html.unescape(re.sub(r"<[^>]*>", " ", markup)))


def test_the_registry_has_the_macros(app):
    found = {macro["name"]: macro for macro in macros}
    assert found["clean_copy"]["label"] == "Clean copy"
    assert found["clean_copy"]["description"].startswith("Takes out captions")
    assert "undo_clean_copy" in macros
    labels = [macro["label"] for macro in MacrosService().get_macros(include_backend=False)]
    assert "Clean copy" in labels


def test_superdesk_executes_the_macro(app, item):
    cleaned = MacrosService().execute_macro(item, "clean_copy")
    for text in JUNK:
        assert text in BODY
        assert text not in cleaned["body_html"]
    for text in ("bread oven", "A timetable for nurses", "<td>23:50</td>", "ferry.jpg", "<cite>Marit"):
        assert text in cleaned["body_html"]
    assert cleaned["headline"] == HEADLINE


def test_what_went_is_in_the_item(app, item):
    record = MacrosService().execute_macro(item, "clean_copy")["extra"]["cleancopy"]
    gone = {entry["text"]: entry for entry in record["removed"]}
    assert gone["Advertisement"]["role"] == "advert"
    assert gone["Advertisement"]["explanation"]
    left = words(item["body_html"]) + [word for text in gone for word in words(text)]
    assert sorted(left) == sorted(words(BODY)), "every word is in the story or in the record"
    assert json.loads(json.dumps(record)) == record


def test_undo(app, item):
    service = MacrosService()
    service.execute_macro(item, "clean_copy")
    assert service.execute_macro(item, "undo_clean_copy")["body_html"] == BODY
    assert "cleancopy" not in item["extra"]
    with pytest.raises(ValueError, match="not cleaned"):
        undo_item(item)


def test_undo_of_a_body_that_was_edited_since(app, item):
    clean_item(item)["body_html"] += "<p>An edit.</p>"
    with pytest.raises(ValueError, match="edited after"):
        undo_item(item)
    assert item["body_html"].endswith("An edit.</p>")


@pytest.mark.parametrize("body", [None, "", " \n", "<p>It is the first night crossing since 2015, said the harbour master on Friday.</p>"])
def test_nothing_to_do(app, body):
    item = {"guid": "urn:2", "headline": "The ferry is back", "body_html": body}
    assert clean_item(dict(item)) == item


def test_an_item_without_headline(app, item):
    del item["headline"]
    assert "Advertisement" not in clean_item(item)["body_html"]


def test_ingest(app, tmp_path, cli):
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><article><h1>{HEADLINE}</h1>{BODY}</article></body></html>", "utf-8")
    keep = "--keep=advert,prompt,share,newsletter,duplicate"
    written = subprocess.run([cli, "clean", "--to", "nitf", keep, page], capture_output=True, check=True).stdout
    assert b"Advertisement" in written
    plain, clean = registered_feed_parsers["nitf"], registered_feed_parsers["nitf_clean_copy"]
    assert clean.label.endswith("clean copy")
    parsed = {parser: parser.parse(etree.fromstring(written), {"name": "t"}) for parser in (plain, clean)}
    assert "Advertisement" in parsed[plain]["body_html"]
    assert "Advertisement" not in parsed[clean]["body_html"]
    assert "bread oven" in parsed[clean]["body_html"]
    same = set(parsed[plain]) - {"body_html", "versioncreated", "firstcreated", "word_count"}
    assert all(parsed[clean][key] == parsed[plain][key] for key in same)
    assert any(entry["text"] == "Advertisement" for entry in parsed[clean]["extra"]["cleancopy"]["removed"])


def test_what_cannot_be_cleaned_is_ingested_as_it_is(app, caplog):
    class Parser:
        NAME = "odd"

        def parse(self, _):
            return [{"guid": "urn:3", "body_html": 7}, {"guid": "urn:4", "headline": HEADLINE, "body_html": BODY}]

    odd, good = cleancopy_superdesk.cleaning_parser(Parser)().parse(None)
    assert odd == {"guid": "urn:3", "body_html": 7}
    assert "Advertisement" not in good["body_html"]
    assert "urn:3" in caplog.text


def test_a_parser_that_there_is_not(app):
    app.config["CLEANCOPY_FEED_PARSERS"] = ["betamax"]
    with pytest.raises(ValueError, match=r"betamax.*nitf"):
        cleancopy_superdesk.init_app(app)
