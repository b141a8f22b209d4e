"""Many documents on all processors."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable, TypeVar, Union

from cleancopy._article import Article
from cleancopy._cleaner import Cleaner, OptionValue
from cleancopy._errors import ArgumentError, CleancopyError
from cleancopy._profile import Profile

Source = Union[bytes, bytearray, memoryview, str, Mapping[str, Any]]
"""A document, or what `Cleaner.clean` is told: {"data": ..., "url": ..., "language": ...}."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_AHEAD = 4  # documents a thread may be ahead of who takes the results


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def map_in_order(
    work: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int | None
) -> Iterator[_Result]:
    """`map` on threads: results in the items' order, and only a few items taken before their turn.

    The library lets go of the interpreter's lock while it works, so threads are all it takes.
    """
    jobs = processors() if jobs is None else jobs
    if jobs < 1:
        raise ArgumentError(f"jobs is {jobs}, but must be at least 1")
    return map(work, items) if jobs == 1 else _on_threads(work, items, jobs)


def _on_threads(
    work: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int
) -> Iterator[_Result]:
    waiting: deque[Future[_Result]] = deque()
    pool = ThreadPoolExecutor(jobs, thread_name_prefix="cleancopy")
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def clean_many(
    documents: Iterable[Source],
    *,
    jobs: int | None = None,
    return_errors: bool = False,
    profile: Profile | None = None,
    **options: OptionValue,
) -> Iterator[Article | CleancopyError]:
    """Cleans documents on `jobs` threads (all processors by default); articles come in order.

    A document is its data, or a mapping of what `Cleaner.clean` takes: `{"data": ..., "url": ...}`.
    It is taken from the iterable shortly before its turn, so neither the documents nor the articles
    need to fit into memory. What cannot be cleaned raises its error; with `return_errors` the error
    comes in the article's place and the rest goes on. `profile` and options are those of `Cleaner`.
    """
    cleaner = Cleaner(profile=profile, **options)

    def work(document: Source) -> Article | CleancopyError:
        try:
            if isinstance(document, Mapping):
                return cleaner.clean(**document)
            return cleaner.clean(document)
        except CleancopyError as error:
            if not return_errors:
                raise
            return error

    return map_in_order(work, documents, jobs)
