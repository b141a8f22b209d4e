"""Columns in and out; what needs a package that is not there is skipped aloud."""

import pytest

import cleancopy

pa = pytest.importorskip("pyarrow")

from cleancopy.columns import SCHEMA, clean_batch, clean_table  # noqa: E402

PAGE = (
    "<html lang=en><body><article><h1>Night ferry returns</h1><p>By Anna Müller</p><p>When the"
    " lights came round the headland, Marit Halvorsen stopped counting the people on the quay.</p>"
    "<p>Advertisement</p></article></body></html>"
)
PAGES = {"page": [PAGE, "", None, PAGE.replace("ferry", "train")], "id": [1, 2, 3, 4]}


def expected():
    """What `clean` says of the pages."""
    for page in PAGES["page"]:
        article = cleancopy.clean(page or "")
        yield article.headline, article.byline, article.write("text").decode()


def check(rows):
    """The rows are those of the pages."""
    assert [row["id"] for row in rows] == [1, 2, 3, 4]
    found = [(row["headline"], list(row["authors"]), row["text"]) for row in rows]
    assert found == list(expected())
    assert "train" in rows[3]["headline"]
    assert "Advertisement" not in rows[0]["text"]
    assert all(row["error"] is None for row in rows)


@pytest.mark.parametrize("kind", ["string", "large_string", "binary", "large_binary"])
def test_arrow_columns(kind):
    pages = pa.array(PAGES["page"], getattr(pa, kind)())
    batch = pa.record_batch({"page": pages, "id": PAGES["id"]})
    check(clean_batch(batch, "page", keep=["id"], jobs=2).to_pylist())
    table = pa.Table.from_batches([batch.slice(0, 3), batch.slice(3)])
    articles = clean_table(table, "page", keep=["id"], jobs=2)
    check(articles.to_pylist())
    assert articles.schema.names == ["id", *SCHEMA.names]


def test_an_empty_table_has_the_same_columns():
    empty = pa.table({"page": pa.array([], pa.string())})
    assert clean_table(empty, "page").schema == SCHEMA


def test_pandas_frames_keep_their_index():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(PAGES, index=["a", "b", "c", "d"])
    articles = clean_table(frame, "page", keep=["id"])
    assert isinstance(articles, pandas.DataFrame)
    assert list(articles.index) == ["a", "b", "c", "d"]
    check(articles.astype(object).where(articles.notna(), None).to_dict("records"))


def test_polars_frames():
    polars = pytest.importorskip("polars")
    articles = clean_table(polars.DataFrame(PAGES), "page", keep=["id"])
    assert isinstance(articles, polars.DataFrame)
    check(articles.to_dicts())


def test_hints_come_from_columns():
    table = pa.table({"page": ["One line."], "lang": ["de"], "latin": ["latin1"], "at": [None]})
    row = clean_table(table, "page", languages="lang", urls="at").to_pylist()[0]
    assert row["language"] == "de"
    binary = pa.table({"page": ["Der Fluß stieg.".encode("latin-1")], "latin": ["latin1"]})
    assert "Fluß" in clean_table(binary, "page", charsets="latin").to_pylist()[0]["text"]


def test_what_cannot_be_cleaned_has_its_error():
    table = pa.table({"page": [PAGE * 100, "One line."]})
    too_long, fine = clean_table(table, "page", max_input_bytes=1000).to_pylist()
    assert "max-input-bytes" in too_long["error"] and too_long["text"] is None
    assert fine["error"] is None and fine["text"]


def test_wrong_columns_are_named():
    table = pa.table({"page": [1], "text": ["x"]})
    with pytest.raises(cleancopy.ArgumentError, match="there is no column html"):
        clean_table(table, "html")
    with pytest.raises(cleancopy.ArgumentError, match="holds int64"):
        clean_table(table, "page")
    with pytest.raises(cleancopy.ArgumentError, match="rename text"):
        clean_table(table, "text", keep=["text"])
    with pytest.raises(cleancopy.ArgumentError, match="list is no"):
        clean_table([PAGE], "page")
