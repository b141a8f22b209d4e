"""What Apache Spark adds to cleaning: the same Parquet file of pages through `clean_table` and through Spark, to Parquet.

spark_overhead.py FOLDER [PAGES]    FOLDER holds pages (*.html or *.html.gz), which are repeated up to PAGES (2000)

Counts processor seconds of all processes, which other work on the machine does not change, by a control group (which
needs root). The start of Spark, which does not grow with the pages, is what one page takes. Needs the extra `spark`.
"""

import gzip
import itertools
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import pyarrow as pa
import pyarrow.parquet as pq

JOBS = 2


def write_pages(folder, count, path):
    """A Parquet file of `count` pages."""
    paths = sorted(path for path in pathlib.Path(folder).rglob("*.html*") if path.is_file())
    pages = [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in paths]
    schema = pa.schema([("id", pa.int64()), ("page", pa.binary())])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        rows = enumerate(itertools.islice(itertools.cycle(pages), count))
        while chunk := list(itertools.islice(rows, 100)):
            ids, data = zip(*chunk)
            writer.write_batch(pa.record_batch([pa.array(ids), pa.array(data, pa.binary())], schema=schema))


def in_one_process(source, out):
    """On threads of this process."""
    from cleancopy.columns import SCHEMA, clean_table

    schema = pa.schema([("id", pa.int64()), *SCHEMA])
    with pq.ParquetWriter(out, schema) as writer:
        for batch in pq.ParquetFile(source).iter_batches(100):
            writer.write_batch(clean_table(batch, "page", keep=["id"], jobs=JOBS, input="html"))


def on_spark(source, out):
    """On as many cores of this machine."""
    from pyspark.sql import SparkSession

    from cleancopy.spark import clean

    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master(f"local[{JOBS}]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 100)
        .getOrCreate()
    )
    pages = spark.read.parquet(source).repartition(JOBS)
    clean(pages, "page", keep=["id"], input="html").write.mode("overwrite").parquet(out)
    spark.stop()


class Group:
    """A control group of Linux, which counts the time of all processes in it, whoever started them."""

    def __init__(self):
        """Needs root, or a part of the tree that belongs to the user."""
        root = pathlib.Path("/sys/fs/cgroup")
        self.is_old = (root / "cpuacct").exists()
        self.folder = (root / "cpuacct" if self.is_old else root) / f"cleancopy-{os.getpid()}"

    def __enter__(self):
        """Makes the group."""
        self.folder.mkdir()
        return self

    def __exit__(self, *error):
        """Removes it."""
        self.folder.rmdir()

    def enter(self):
        """Takes this process in, and all that it will start."""
        (self.folder / "cgroup.procs").write_text(str(os.getpid()))

    def seconds(self):
        """What its processes have used so far."""
        if self.is_old:
            return int((self.folder / "cpuacct.usage").read_text()) / 1e9
        return int((self.folder / "cpu.stat").read_text().split()[1]) / 1e6

    def wait(self):
        """Until all have ended."""
        while (self.folder / "cgroup.procs").read_text():
            time.sleep(0.1)


def seconds_of(way, source, out):
    """Processor seconds and seconds of a fresh Python that cleans that way."""
    begin = time.perf_counter()
    with Group() as group:
        line = [sys.executable, __file__, way, source, out]
        subprocess.run(line, check=True, stderr=subprocess.DEVNULL, preexec_fn=group.enter)
        wall = time.perf_counter() - begin
        group.wait()
        return group.seconds(), wall


def main():
    """Measures both ways with all pages and with none."""
    if sys.argv[1] in ("in_one_process", "on_spark"):
        globals()[sys.argv[1]](*sys.argv[2:])
        return
    folder, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    with tempfile.TemporaryDirectory() as work:
        spent = {}
        for pages in 1, count:
            source = f"{work}/{pages}.parquet"
            write_pages(folder, pages, source)
            for way in "in_one_process", "on_spark":
                cpu, wall = spent[way, pages] = seconds_of(way, source, f"{work}/{way}-{pages}")
                print(f"{way}, {pages} pages: {cpu:.1f} processor seconds, {wall:.1f} s", flush=True)
    alone, spark = (spent[way, count][0] - spent[way, 1][0] for way in ("in_one_process", "on_spark"))
    start = spent["on_spark", 1][0]
    print(f"a page: {alone / count * 1e3:.2f} ms in one process, {spark / count * 1e3:.2f} ms on Spark")
    at = 20_000
    whole = (start + spark / count * at) / (spent["in_one_process", 1][0] + alone / count * at)
    print(f"Spark costs {100 * (spark / alone - 1):.0f} % more a page; with its start, {100 * (whole - 1):.0f} % for {at} pages")


main()
