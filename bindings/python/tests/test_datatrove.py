"""A datatrove pipeline of two tasks."""

import os
import pathlib
import subprocess
import sys

import pytest
from own_warc import STORY, record, write

import cleancopy

pytest.importorskip("datatrove")
pq = pytest.importorskip("pyarrow.parquet")

from datatrove.data import Document  # noqa: E402

from cleancopy.datatrove import Cleancopy  # noqa: E402

EXAMPLE = pathlib.Path(__file__).parents[1] / "examples" / "datatrove_warc.py"


def test_the_example_goes_from_warc_to_parquet(tmp_path):
    pytest.importorskip("warcio")
    crawl, out = tmp_path / "crawl", tmp_path / "articles"
    crawl.mkdir()
    for part in range(2):
        records = [record(100 * part + i, encoding="utf-8") for i in range(20)]
        write(crawl / f"{part}.warc.gz", records)
    subprocess.run(
        [sys.executable, EXAMPLE, out, crawl], check=True, capture_output=True, env=os.environ
    )
    rows = [row for path in out.glob("*.parquet") for row in pq.read_table(path).to_pylist()]
    urls = sorted(row["metadata"]["url"] for row in rows)
    assert urls == sorted(f"https://example.org/{100 * p + i}" for p in range(2) for i in range(20))
    for row in rows:
        number = row["metadata"]["url"].rsplit("/", 1)[1]
        assert row["metadata"]["headline"] == f"Brücke {number}"
        assert STORY in row["text"]


def test_what_has_no_story_is_dropped_and_what_fails_is_counted():
    documents = [Document(text, str(i)) for i, text in enumerate(["", STORY, STORY * 100])]
    step = Cleancopy(max_input_bytes=1000)
    (kept,) = step.run(documents)
    assert kept.id == "1" and STORY in kept.text
    stats = {name: step.stats[name].total for name in ("total", "dropped", "clean_error")}
    assert stats == {"total": 3, "dropped": 1, "clean_error": 1}


def test_a_wrong_option_is_told_at_once():
    with pytest.raises(cleancopy.OptionError):
        Cleancopy(strictness="harsh")
