"""What the package promises of cleaning one document."""

import pytest

import cleancopy

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Night ferry returns to Skerrow</title>
<meta property="article:published_time" content="2026-11-20T06:30:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article>
<h1>Night ferry returns to Skerrow</h1>
<p class="standfirst">The council will pay for the first winter</p>
<p class="byline">By Anna Müller</p>
<p>When the lights of the Solveig came round the headland at ten minutes to midnight, Marit
Halvorsen stopped counting the people on the quay, because there were too many.</p>
<p>Advertisement</p>
<p>It was the first night crossing since the line was closed eleven years ago. The ferry carried
61 passengers, a van and, on the car deck, the island's new bread oven.</p>
<h2>A timetable for nurses</h2>
<p>The departure was set by the shifts of the hospital, so that nurses who finish at eleven no
longer have to sleep on the mainland before they go home in the morning.</p>
<p>Share on Facebook</p></article></body></html>"""


@pytest.fixture
def article():
    with cleancopy.clean(PAGE.encode(), url="https://example.org/ferry") as article:
        yield article


def test_head_and_body_are_told_apart(article):
    assert article.headline == "Night ferry returns to Skerrow"
    assert article.subheadline == "The council will pay for the first winter"
    assert article.byline == ["Anna Müller"]
    assert article.language == "en"
    assert "Night ferry returns" not in article.body
    assert "The council will pay" not in article.body
    assert "Anna Müller" not in article.body
    assert "Marit Halvorsen stopped counting" in article.body
    assert "A timetable for nurses" in article.body.split("\n\n")


def test_the_date_is_iso(article):
    assert article.date is not None
    assert article.date.startswith("2026-11-20")


def test_what_goes_is_reported_with_its_reason(article):
    advert = next(block for block in article.removed if block.text == "Advertisement")
    assert advert.role == "advert"
    assert advert.reason == "advert.phrase"
    assert advert.explanation
    assert 0 < advert.confidence <= 1
    assert PAGE.encode()[slice(*advert.span)].strip() == b"Advertisement"
    assert "Advertisement" not in article.body


def test_blocks_are_kept_or_removed(article):
    assert len(article.kept) + len(article.removed) == len(article.blocks)


def test_the_editor_has_the_last_word(article):
    index = next(i for i, b in enumerate(article.blocks) if b.text == "Advertisement")
    article.overrule(index, keep=True, role="paragraph")
    assert article.blocks[index].reason == "host.overruled"
    assert article.blocks[index].role == "paragraph"
    assert "Advertisement" in article.body
    article.overrule(index, keep=False)
    assert "Advertisement" not in article.body


def test_every_format_can_be_written(article):
    assert cleancopy.formats()
    for format in cleancopy.formats():
        written = article.write(format.name)
        assert b"Marit" in written, format.name
        assert written == article.write(format.name)


def test_options_reach_the_library():
    assert "Advertisement" in cleancopy.clean(PAGE, keep=["advert", "share"]).body
    assert "Advertisement" in cleancopy.clean(PAGE, keep="advert").body
    assert cleancopy.clean(PAGE, strictness="favour-keeping", repair=False, max_blocks=500).body


def test_input_can_be_said_or_found_out():
    assert cleancopy.clean(PAGE.encode()).input == "html"
    assert cleancopy.clean(PAGE.encode(), input="text").input == "text"
    assert cleancopy.clean(b"One line.\nAnother line.").input == "text"


def test_text_bytes_and_views_are_the_same():
    body = cleancopy.clean(PAGE.encode()).body
    for data in (PAGE, bytearray(PAGE.encode()), memoryview(PAGE.encode())):
        assert cleancopy.clean(data).body == body


def test_charset_is_hinted_or_found():
    article = cleancopy.clean("Der Fluß trat über die Ufer.".encode("latin-1"), charset="latin1")
    assert article.charset == "windows-1252"
    assert article.charset_source == "hint"
    assert "Der Fluß trat" in article.blocks[0].text


def test_repairs_are_counted():
    article = cleancopy.clean(
        "It is the caf\u00c3\u00a9 on the corner that she means.", input="text"
    )
    assert "café" in article.blocks[0].text
    assert article.repairs.get("mojibake", 0) > 0
    assert "mojibake" in article.blocks[0].repairs


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\x00\x00", b"\xff\xfe", b"<html>"])
def test_nothing_to_clean_is_no_error(data):
    article = cleancopy.clean(data)
    assert article.body == ""
    assert article.byline == []
    assert article.write()


def test_data_may_hold_any_byte():
    data = b"First line of it.\n\x00" + bytes(range(256)) * 3
    assert cleancopy.clean(data, input="text").blocks


def test_values_say_where_they_come_from(article):
    (headline,) = article.values("headline")
    assert headline.text == article.headline
    assert headline.origin
    if headline.block is not None:
        assert article.blocks[headline.block].role == "headline"


def test_a_closed_article_says_so(article):
    article.close()
    article.close()
    with pytest.raises(ValueError, match="closed"):
        _ = article.body


def test_a_closed_cleaner_says_so():
    with cleancopy.Cleaner() as cleaner:
        article = cleaner.clean(PAGE)
    assert article.body
    with pytest.raises(ValueError, match="closed"):
        cleaner.clean(PAGE)
