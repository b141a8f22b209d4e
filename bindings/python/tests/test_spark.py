"""A Spark cluster of two workers on this machine, one of which is killed at work."""

import gzip
import os
import pathlib
import runpy
import signal
import sys

import pytest
from own_warc import record, spoil, write

import cleancopy

sql = pytest.importorskip("pyspark.sql")

from cleancopy.spark import clean, read_warcs  # noqa: E402

EXAMPLE = pathlib.Path(__file__).parents[1] / "examples" / "spark_warc.py"


@pytest.fixture(scope="module")
def spark():
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        sql.SparkSession.builder.master("local-cluster[2,1,512]")
        .config("spark.executor.memory", "512m")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 10)
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def warcs(tmp_path_factory):
    """Two files of 40 pages, one of which is damaged."""
    folder = tmp_path_factory.mktemp("crawl")
    for part in range(2):
        packed = [gzip.compress(record(100 * part + i)) for i in range(40)]
        if part == 1:
            packed[7] = spoil(packed[7])
        write(folder / f"{part}.warc.gz", packed, bytes)
    return sorted(map(str, folder.iterdir()))


EXPECTED = [f"https://example.org/{n}" for n in [*range(40), *range(100, 140)] if n != 107]


def killing_once(marker):
    """A step in which the worker that gets page 20 is killed, the first time."""

    def step(batches):
        for batch in batches:
            yield batch
            if "https://example.org/20" in batch.column("url").to_pylist():
                try:
                    os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
                except FileExistsError:
                    continue
                process = os.getpid()
                command = b""
                while b"CoarseGrainedExecutorBackend" not in command:  # the worker's Java process
                    status = pathlib.Path(f"/proc/{process}/status").read_text()
                    process = int(status.split("PPid:")[1].split()[0])
                    command = pathlib.Path(f"/proc/{process}/cmdline").read_bytes()
                os.kill(process, signal.SIGKILL)

    return step


def test_a_worker_that_dies_loses_and_doubles_nothing(spark, warcs, tmp_path):
    pages = read_warcs(spark, warcs)
    marker = str(tmp_path / "killed")
    dying = pages.mapInArrow(killing_once(marker), pages.schema)
    articles = clean(dying, "page", keep=["url"], urls="url", charsets="charset", input="html")
    rows = {row["url"]: row for row in articles.collect()}
    assert os.path.exists(marker), "nobody was killed"
    assert sorted(rows) == sorted(EXPECTED)
    assert articles.count() == len(EXPECTED)
    assert rows["https://example.org/20"]["headline"] == "Brücke 20"
    page = record(3)[record(3).index(b"<!DOCTYPE") :].strip()
    expected = cleancopy.clean(page, charset="latin1").write("text").decode()
    assert rows["https://example.org/3"]["text"] == expected
    assert all(row["error"] is None for row in rows.values())


def test_a_wrong_option_is_told_at_once(spark):
    pages = spark.createDataFrame([("x",)], "page string")
    with pytest.raises(cleancopy.OptionError):
        clean(pages, "page", strictness="harsh")


def test_the_example_goes_from_warc_to_parquet(spark, warcs, tmp_path, monkeypatch):
    pq = pytest.importorskip("pyarrow.parquet")
    out = str(tmp_path / "articles")
    monkeypatch.setattr(sys, "argv", [str(EXAMPLE), out, *warcs])
    runpy.run_path(str(EXAMPLE), run_name="__main__")
    rows = pq.read_table(out).to_pylist()
    assert sorted(row["url"] for row in rows) == sorted(EXPECTED)
    assert all(row["text"] and row["date"] for row in rows)
