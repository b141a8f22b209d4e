"""Columns of documents in, columns of articles out: Arrow, pandas and Polars. Needs pyarrow.

from cleancopy.columns import clean_table

articles = clean_table(pages, "html", keep=["url"], urls="url")   # of the kind that `pages` is
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import pyarrow as pa

from cleancopy._article import Article
from cleancopy._cleaner import Cleaner, OptionValue
from cleancopy._errors import ArgumentError, CleancopyError
from cleancopy._many import map_in_order
from cleancopy._profile import Profile

SCHEMA = pa.schema(
    [
        pa.field("headline", pa.string()),
        pa.field("subheadline", pa.string()),
        pa.field("authors", pa.list_(pa.string())),
        pa.field("published", pa.string()),
        pa.field("updated", pa.string()),
        pa.field("language", pa.string()),
        pa.field("text", pa.string()),
        pa.field("error", pa.string()),
    ]
)
"""What is told of every document; where `error` is set, all else is null. `text` is the whole
story as the format "text" has it."""

_Row = tuple[Any, ...]
_Table = TypeVar("_Table")


def _row_of(article: Article) -> _Row:
    return (
        article.headline,
        article.subheadline,
        [value.text for value in article.values("author")],
        article.date,
        article.updated,
        article.language,
        article.write("text").decode(),
        None,
    )


def _row_of_error(error: CleancopyError) -> _Row:
    return (*[None] * (len(SCHEMA) - 1), str(error))


def _documents(batch: pa.RecordBatch, data: str, hints: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The rows as arguments of `Cleaner.clean`; text goes as the bytes that Arrow holds."""
    column = _column(batch, data)
    charset = None
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        charset = "utf-8"
        large = pa.types.is_large_string(column.type)
        column = column.cast(pa.large_binary() if large else pa.binary())
    elif not (pa.types.is_binary(column.type) or pa.types.is_large_binary(column.type)):
        raise ArgumentError(f"column {data} holds {column.type}, but pages are text or binary")
    columns = {name: _column(batch, of) for name, of in hints.items()}
    for index, page in enumerate(column):
        document = {name: values[index].as_py() for name, values in columns.items()}
        document["data"] = page.as_py() or b""
        document["charset"] = charset or document.get("charset")
        yield document


def _column(batch: pa.RecordBatch, name: str) -> pa.Array:
    if name not in batch.schema.names:
        raise ArgumentError(f"there is no column {name}; there are {', '.join(batch.schema.names)}")
    return batch.column(name)


def clean_batch(
    batch: pa.RecordBatch,
    data: str,
    *,
    keep: Sequence[str] = (),
    urls: str | None = None,
    languages: str | None = None,
    charsets: str | None = None,
    jobs: int | None = None,
    cleaner: Cleaner | None = None,
) -> pa.RecordBatch:
    """The articles of a batch of documents, row by row, with the columns of `SCHEMA`.

    `data` names the column of documents, text or binary; `urls`, `languages` and `charsets` name
    columns of what `Cleaner.clean` takes. The columns `keep` come first and as they are. A
    document that cannot be cleaned has its `error`; a null is an empty document.
    """
    clash = set(keep) & set(SCHEMA.names)
    if clash:
        raise ArgumentError(f"rename {', '.join(sorted(clash))}: the articles have such a column")
    hints = {"url": urls, "language": languages, "charset": charsets}
    shared = cleaner or Cleaner()

    def work(document: dict[str, Any]) -> _Row:
        try:
            with shared.clean(**document) as article:
                return _row_of(article)
        except CleancopyError as error:
            return _row_of_error(error)

    named = {name: column for name, column in hints.items() if column is not None}
    rows = list(map_in_order(work, _documents(batch, data, named), jobs))
    columns = list(zip(*rows)) if rows else [()] * len(SCHEMA)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, SCHEMA)]
    kept = [_column(batch, name) for name in keep]
    fields = [batch.schema.field(name) for name in keep]
    return pa.RecordBatch.from_arrays(kept + arrays, schema=pa.schema([*fields, *SCHEMA]))


def clean_table(
    table: _Table,
    data: str,
    *,
    keep: Sequence[str] = (),
    urls: str | None = None,
    languages: str | None = None,
    charsets: str | None = None,
    jobs: int | None = None,
    profile: Profile | None = None,
    **options: OptionValue,
) -> _Table:
    """The same for an Arrow table, a pandas or a Polars data frame; comes back as what it was.

    `profile` and options are those of `Cleaner`. A pandas index stays with its rows.
    """
    with Cleaner(profile=profile, **options) as cleaner:

        def clean(batch: pa.RecordBatch) -> pa.RecordBatch:
            return clean_batch(
                batch,
                data,
                keep=keep,
                urls=urls,
                languages=languages,
                charsets=charsets,
                jobs=jobs,
                cleaner=cleaner,
            )

        done: _Table = _in_arrow(table, clean)
        return done


def _in_arrow(table: Any, clean: Any) -> Any:
    """Applies `clean` to each batch of a table of any kind."""
    if isinstance(table, pa.RecordBatch):
        return clean(table)
    if isinstance(table, pa.Table):
        batches = [clean(batch) for batch in table.to_batches()]
        empty = clean(pa.RecordBatch.from_pylist([], table.schema))
        return pa.Table.from_batches(batches, empty.schema)
    kind = type(table).__module__.split(".")[0]
    if kind == "polars":
        import polars

        return polars.from_arrow(_in_arrow(table.to_arrow(), clean))
    if kind == "pandas":
        pages = pa.Table.from_pandas(table, preserve_index=False)
        articles = _in_arrow(pages, clean).to_pandas()
        return articles.set_index(table.index)
    raise ArgumentError(f"{type(table).__name__} is no Arrow, pandas or Polars table")
