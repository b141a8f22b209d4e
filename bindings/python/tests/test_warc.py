"""WARC files in, Parquet out."""

import gzip

import pytest
from own_warc import STORY, record, spoil, write

import cleancopy

pytest.importorskip("fastwarc")

from cleancopy.warc import read_pages, to_parquet


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_pages_come_with_what_is_known_of_them(tmp_path, pack):
    records = [record(0, "request"), record(1), record(2, media="image/png"), record(3)]
    begins = write(tmp_path / "crawl.warc", records, pack)
    one, three = read_pages(tmp_path / "crawl.warc")
    assert (one.url, three.url) == ("https://example.org/1", "https://example.org/3")
    assert one.charset == "iso-8859-1" and "Brücke 1" in one.data.decode("latin-1")
    assert one.date == "2026-11-20T06:30:00Z" and three.offset == begins[3]


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_a_damaged_record_is_told_and_the_rest_goes_on(tmp_path, pack):
    path = tmp_path / "crawl.warc"
    packed = [pack(record(i)) for i in range(8)]
    is_packed = pack is gzip.compress
    packed[2] = spoil(packed[2]) if is_packed else b"WARC/1.x" * 50
    packed[5] = packed[5][: len(packed[5]) // 3] if is_packed else b"no record" * 50
    begins = write(path, packed, bytes)
    damages = []
    urls = [page.url[-1] for page in read_pages(path, damages.append)]
    assert urls == list("013467"), damages
    assert damages[0].offset == begins[2] and damages[0].record == 2
    assert len(damages) == 2 and damages[0].reason
    assert str(path) in str(damages[0]) and str(begins[2]) in str(damages[0])
    with pytest.raises(OSError, match=f"byte {begins[2]}"):
        list(read_pages(path))


def test_a_file_that_is_cut_tells_so(tmp_path):
    path = tmp_path / "crawl.warc"
    begins = write(path, [record(i) for i in range(3)])
    path.write_bytes(path.read_bytes()[:-30])
    damages = []
    assert len(list(read_pages(path, damages.append))) == 2
    assert [damage.offset for damage in damages] == [begins[2]]


def test_articles_go_into_parquet(tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    path, out = tmp_path / "crawl.warc.gz", tmp_path / "articles.parquet"
    packed = [gzip.compress(record(i)) for i in range(25)]
    packed[7] = spoil(packed[7])
    write(path, packed, bytes)
    failures = []
    assert to_parquet([path], out, jobs=2, on_failure=failures.append, rows_at_once=10) == 24
    rows = pq.read_table(out).to_pylist()
    assert [row["url"][20:] for row in rows] == [str(i) for i in range(25) if i != 7]
    assert rows[3]["headline"] == "Brücke 3" and STORY in rows[3]["text"]
    assert rows[3]["date"] == "2026-11-20T06:30:00Z"
    assert len(failures) == 1 and "crawl.warc.gz" in failures[0]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles.parquet", "crawl.warc.gz"]


def test_what_cannot_be_cleaned_is_told_and_has_its_row(tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    path, out = tmp_path / "crawl.warc.gz", tmp_path / "articles.parquet"
    write(path, [record(1)])
    failures = []
    assert to_parquet([path], out, on_failure=failures.append, max_input_bytes=10) == 1
    assert "max-input-bytes" in failures[0] and "00000001" in failures[0]
    assert pq.read_table(out).to_pylist()[0]["text"] is None


def test_a_wrong_option_leaves_no_file(tmp_path):
    write(tmp_path / "crawl.warc.gz", [record(1)])
    with pytest.raises(cleancopy.OptionError):
        to_parquet([tmp_path / "crawl.warc.gz"], tmp_path / "out.parquet", strictness="harsh")
    assert not list(tmp_path.glob("out*"))
