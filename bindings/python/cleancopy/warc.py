"""Pages out of WARC files, and articles into Parquet. Needs fastwarc and, for Parquet, pyarrow.

    python -m cleancopy.warc crawl.warc.gz articles.parquet

writes a row for each page with the columns of `cleancopy.columns.SCHEMA`; what could not be read or
cleaned is told on the standard error, with exit code 1.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Callable

from fastwarc.warc import ArchiveIterator, WarcRecordType

_MEDIA_TYPES = ("text/html", "application/xhtml+xml", "text/plain", None)
_STARTS = (b"\x1f\x8b\x08", b"WARC/1.")  # of a record, compressed or not
_SLICE = 1 << 20


@dataclass(frozen=True)
class Page:
    """A page that was crawled."""

    data: bytes
    url: str | None
    charset: str | None
    """What its server said."""
    id: str
    """WARC-Record-ID"""
    date: str | None
    """When it was crawled, ISO 8601."""
    offset: int
    """The byte of the WARC file where its record begins."""


@dataclass(frozen=True)
class Damage:
    """A part of a WARC file that cannot be read."""

    file: str
    record: int
    """How many records were read before it."""
    offset: int
    """The byte of the file where it begins, or the next record if no record begins there."""
    reason: str

    def __str__(self) -> str:
        """One line that says where and what."""
        return f"{self.file}, after record {self.record}, byte {self.offset}: {self.reason}"


def _raise(damage: Damage) -> None:
    raise OSError(str(damage))


def read_pages(
    path: str | os.PathLike[str], on_damage: Callable[[Damage], object] = _raise
) -> Iterator[Page]:
    """The responses of a WARC file that are pages or texts, in order.

    Of a damaged part `on_damage` is told, which raises OSError by default; if it returns, reading
    goes on with the next record that begins behind.
    """
    name = os.fspath(path)
    records, last, told = 0, -1, False  # last: where the last sound record begins
    start: int | None = 0
    with open(name, "rb") as file:
        while start is not None:
            file.seek(start)
            try:
                for record in ArchiveIterator(file, parse_http=True, auto_decode="all"):
                    page = _page_of(record)
                    records, last, told = records + 1, record.stream_pos, False
                    if page is not None:
                        yield page
                return
            except OSError as error:
                bad = _next_start(file, last + 1)
                if not told:
                    on_damage(Damage(name, records, last + 1 if bad is None else bad, str(error)))
                told = True
                if bad is not None and bad == start:  # it was tried
                    last = bad
                    bad = _next_start(file, bad + 1)
                start = bad


def _page_of(record: Any) -> Page | None:
    """The page in a record, or None if it holds something else. Raises OSError if it is cut."""
    if record.record_type != WarcRecordType.response or record.http_headers is None:
        return None
    if record.http_content_type not in _MEDIA_TYPES:
        return None
    encoded = any(h.lower().endswith("-encoding") for h, _ in record.http_headers.astuples())
    length, data = record.content_length, record.reader.read()
    if not encoded and len(data) < length:
        raise OSError(f"the record has {len(data)} bytes instead of {length}")
    return Page(
        data,
        record.headers.get("WARC-Target-URI"),
        record.http_charset,
        record.record_id,
        record.headers.get("WARC-Date"),
        record.stream_pos,
    )


def _next_start(file: Any, offset: int) -> int | None:
    """Where the next record may begin, at or behind a byte of the file."""
    longest = max(map(len, _STARTS))
    file.seek(offset)
    window = b""
    while True:
        more: bytes = file.read(_SLICE)
        window += more
        found = [place for place in map(window.find, _STARTS) if place >= 0]
        if found:
            return offset + min(found)
        if not more:
            return None
        offset += max(0, len(window) - longest)
        window = window[-longest:]


def to_parquet(
    warcs: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    on_failure: Callable[[str], object] = lambda message: None,
    rows_at_once: int = 1000,
    **options: Any,
) -> int:
    """Cleans all pages of WARC files into one Parquet file; returns how many rows it has.

    `on_failure` is told of every page or part of a file that could not be cleaned or read. The
    file gets its name when it is complete. Options are those of `Cleaner`.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    from cleancopy._cleaner import Cleaner
    from cleancopy.columns import SCHEMA, clean_batch

    keep = ["id", "url", "date", "offset"]
    types = [pa.string(), pa.string(), pa.string(), pa.int64()]
    pages_schema = pa.schema([*zip(keep, types), ("page", pa.binary()), ("charset", pa.string())])
    partial = pathlib.Path(f"{os.fspath(out)}.partial")
    rows = 0

    def batches() -> Iterator[pa.RecordBatch]:
        waiting: list[dict[str, Any]] = []
        for warc in warcs:
            for page in read_pages(warc, lambda damage: on_failure(str(damage))):
                waiting.append({**page.__dict__, "page": page.data})
                if len(waiting) == rows_at_once:
                    yield pa.RecordBatch.from_pylist(waiting, pages_schema)
                    waiting.clear()
        yield pa.RecordBatch.from_pylist(waiting, pages_schema)

    schema = pa.schema([*zip(keep, types), *SCHEMA])
    try:
        with Cleaner(**options) as cleaner, pq.ParquetWriter(partial, schema) as writer:
            for batch in batches():
                articles = clean_batch(
                    batch,
                    "page",
                    keep=keep,
                    urls="url",
                    charsets="charset",
                    jobs=jobs,
                    cleaner=cleaner,
                )
                for row in articles.select(["id", "error"]).to_pylist():
                    if row["error"] is not None:
                        on_failure(f"{row['id']}: {row['error']}")
                writer.write_batch(articles)
                rows += len(articles)
        partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)
    return rows


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m cleancopy.warc", description=__doc__)
    parser.add_argument("warcs", nargs="+", metavar="WARC")
    parser.add_argument("out", metavar="OUT.parquet")
    parser.add_argument("--jobs", type=int, help="threads that clean (default: all processors)")
    arguments = parser.parse_args()
    failures = 0

    def tell(message: str) -> None:
        nonlocal failures
        failures += 1
        print(message, file=sys.stderr)

    rows = to_parquet(arguments.warcs, arguments.out, jobs=arguments.jobs, on_failure=tell)
    print(f"{rows} pages, {failures} failures", file=sys.stderr)
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
