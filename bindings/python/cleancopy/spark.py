"""Articles out of a DataFrame of pages, by the workers of an Apache Spark cluster. Needs pyspark 4.

    from cleancopy.spark import clean, read_warcs

    pages = read_warcs(spark, ["crawl-1.warc.gz", "crawl-2.warc.gz"])
    articles = clean(pages, "page", keep=["id", "url"], urls="url", charsets="charset")
    articles.write.parquet("articles")

Pages and articles travel as Arrow batches, nothing is pickled. A batch is in memory as a whole, so
let it have few pages: `spark.sql.execution.arrow.maxRecordsPerBatch` of 100 is a good start. The
package has to be installed on the workers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import ArrayType, StringType, StructField, StructType

from cleancopy._cleaner import Cleaner, OptionValue
from cleancopy._profile import Profile
from cleancopy.columns import SCHEMA, clean_batch

_PAGES_AT_ONCE = 50


def _spark_field(field: pa.Field) -> StructField:
    """The same column for Spark; articles have texts and lists of texts."""
    text = StringType()
    return StructField(field.name, ArrayType(text) if pa.types.is_list(field.type) else text)


def clean(
    pages: DataFrame,
    data: str,
    *,
    keep: Sequence[str] = (),
    urls: str | None = None,
    languages: str | None = None,
    charsets: str | None = None,
    profile: Profile | None = None,
    **options: OptionValue,
) -> DataFrame:
    """The articles of a DataFrame of pages, a row each: as `cleancopy.columns.clean_table` does.

    `data` names the column of documents, `keep` the columns that come along, `urls`, `languages`
    and `charsets` columns of what is known of the documents. `profile` and options are those of
    `Cleaner`. Each task cleans on one thread: Spark runs as many tasks as there are cores.
    """
    with Cleaner(profile=profile, **options):  # a wrong option is told here, not by a worker
        pass

    def articles(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        with Cleaner(profile=profile, **options) as cleaner:
            for batch in batches:
                yield clean_batch(
                    batch,
                    data,
                    keep=keep,
                    urls=urls,
                    languages=languages,
                    charsets=charsets,
                    jobs=1,
                    cleaner=cleaner,
                )

    kept = [pages.schema[name] for name in keep]
    return pages.mapInArrow(articles, StructType(kept + [_spark_field(field) for field in SCHEMA]))


def read_warcs(spark: SparkSession, paths: Sequence[str]) -> DataFrame:
    """The pages of WARC files that every worker can open, one task a file.

    Columns: id, url, date, charset, offset, page. What is damaged in a file is told in the worker's
    log, and the rest goes on. Needs fastwarc.
    """
    schema = "id string, url string, date string, charset string, offset long, page binary"

    def pages(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        from cleancopy.warc import read_pages

        columns = ["id", "url", "date", "charset", "offset", "data"]
        types = [pa.string()] * 4 + [pa.int64(), pa.binary()]
        names = [*columns[:-1], "page"]

        def batch_of(rows: list[tuple[object, ...]]) -> pa.RecordBatch:
            arrays = [pa.array(column, type) for column, type in zip(zip(*rows), types)]
            return pa.RecordBatch.from_arrays(arrays, names)

        for batch in batches:
            for path in batch.column("path").to_pylist():
                rows: list[tuple[object, ...]] = []
                for page in read_pages(path, lambda damage: print(damage, file=sys.stderr)):
                    rows.append(tuple(getattr(page, column) for column in columns))
                    if len(rows) == _PAGES_AT_ONCE:
                        yield batch_of(rows)
                        rows.clear()
                if rows:
                    yield batch_of(rows)

    files = spark.createDataFrame([(path,) for path in paths], "path string")
    return files.repartition(max(1, len(paths)), "path").mapInArrow(pages, schema)
