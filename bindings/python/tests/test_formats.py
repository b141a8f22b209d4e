"""What the package promises of writing several articles, reading back and editing the input."""

import uuid

import pytest

import cleancopy

TEXT = (
    "Night ferry returns to Skerrow\n\nThe lights of the Solveig came round the headland at ten "
    "to midnight, and {name} stopped counting the people on the quay.\n\nRead more: Ferry fares to "
    "rise\n\nThe council pays for the winter, and after that the boat must earn its own fuel.\n"
)


def story(name="Marit", **options):
    return cleancopy.clean(TEXT.format(name=name).encode(), input="text", **options)


def test_a_package_holds_every_article():
    feed = cleancopy.write_package([story("Marit"), story("Jonas"), story("Ines")], "rss")
    assert feed.count(b"<item>") == 3
    assert b"Jonas stopped counting" in feed


def test_a_package_may_hold_an_article_twice():
    article = story()
    assert cleancopy.write_package([article, article], "json").count(b'"cleancopy-article"') == 2


def test_formats_say_whether_they_hold_many():
    many = {format.name for format in cleancopy.formats() if format.holds_many}
    assert {"article", "json", "rss", "wxr", "newsml-g2", "tei"} <= many
    assert "nitf" not in many
    with pytest.raises(cleancopy.FormatError, match=r"nitf holds one article only.*rss"):
        cleancopy.write_package([story(), story()], "nitf")


def test_an_empty_package_is_refused():
    with pytest.raises(cleancopy.ArgumentError):
        cleancopy.write_package([], "rss")


def test_an_article_that_was_read_back_says_the_same():
    article = story()
    (again,) = cleancopy.read_articles(article.write("article"))
    for format in cleancopy.formats():
        if not format.name.startswith(("source", "report")):
            assert again.write(format.name) == article.write(format.name), format.name
    with pytest.raises(cleancopy.FormatError, match="no input"):
        again.write("source")


def test_a_package_is_read_back_whole():
    xml = cleancopy.write_package([story("Marit"), story("Jonas")], "article")
    articles = cleancopy.read_articles(xml.decode())
    assert [b"Jonas" in article.write("text") for article in articles] == [False, True]


def test_what_is_no_article_is_refused_with_its_line():
    xml = story().write("article").replace(b"<body", b"<bodie")
    with pytest.raises(cleancopy.InvalidArticleError, match=r'line [0-9]+: "bodie"'):
        cleancopy.read_articles(xml)


def test_edits_cut_the_input_and_nothing_else():
    article = story()
    raw = TEXT.format(name="Marit").encode()
    (edit,) = article.edits()
    assert raw[slice(*edit.span)].startswith(b"Read more: Ferry fares to rise")
    assert edit.text == b""
    assert article.write("source") == raw[: edit.span[0]] + raw[edit.span[1] :]


def test_a_settled_source_is_left_alone():
    article = story(settle=True)
    assert cleancopy.clean(article.write("source"), input="text").edits() == []
    assert article.removed


def test_edits_repair_on_request():
    raw = TEXT.format(name="â€œMaritâ€\u009d").encode()
    article = cleancopy.clean(raw, input="text")
    assert any("“Marit”" in edit.text.decode() for edit in article.edits(repairs=True))
    assert all(not edit.text for edit in article.edits())


def test_the_callers_id_names_every_output():
    own = str(uuid.uuid4())
    assert f"urn:uuid:{own}".encode() in story(id=own).write("rss")
    first, second = story("Marit", id="post 7"), story("Jonas", id="post 7")
    space = uuid.UUID("405e6bc4-9b55-55c2-9e5c-84dcf26935e0")
    name = f"urn:uuid:{uuid.uuid5(space, 'id:post 7')}".encode()
    assert name in first.write("nitf")
    assert name in second.write("ninjs")


def test_an_address_gives_the_name_that_anybody_can_compute():
    address = "https://example.org/ferry"
    name = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, address)}".encode()
    page = f'<html><head><link rel="canonical" href="{address}"></head><body><p>{TEXT}</p></body>'
    assert name in cleancopy.clean(page).write("rss")


def test_what_a_format_demands_is_filled_or_refused():
    assert b"Untitled" in cleancopy.clean(b"").write("rss")
    refusing = cleancopy.clean(b"", missing="refuse")
    assert refusing.write("article")
    with pytest.raises(cleancopy.IncompleteError, match="rss demands a headline"):
        refusing.write("rss")
