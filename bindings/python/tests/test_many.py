"""Many documents: order, memory, errors, threads."""

import threading
import time

import pytest

import cleancopy
from cleancopy._many import map_in_order

STORY = "The bridge over the harbour closes on Monday, the council said, because it is worn."


def stories(count):
    """Documents that differ, so that their order can be seen."""
    return [f"Story number {i}\n\n{STORY} It is {i} years old." for i in range(count)]


@pytest.mark.parametrize("jobs", [1, 2, 5, None])
def test_articles_come_in_the_order_of_the_documents(jobs):
    bodies = [article.body for article in cleancopy.clean_many(stories(60), jobs=jobs)]
    assert bodies == [cleancopy.clean(story).body for story in stories(60)]


def test_a_document_may_say_what_is_known_of_it():
    page = "<html><body><p>" + STORY
    documents = [{"data": page, "url": "https://example.org/1", "language": "de"}, page.encode()]
    hinted, plain = cleancopy.clean_many(documents, jobs=2, input="html")
    assert (hinted.language, plain.language) == ("de", "en")


def test_an_error_is_raised_or_takes_the_place_of_its_article():
    documents = [STORY, STORY * 100, STORY]
    with pytest.raises(cleancopy.LimitError):
        list(cleancopy.clean_many(documents, jobs=2, max_input_bytes=1000))
    found = list(cleancopy.clean_many(documents, jobs=2, max_input_bytes=1000, return_errors=True))
    assert [type(result) for result in found] == [
        cleancopy.Article,
        cleancopy.LimitError,
        cleancopy.Article,
    ]


def test_only_a_few_documents_are_taken_ahead():
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield STORY

    articles = cleancopy.clean_many(endless(), jobs=2)
    for _ in range(10):
        next(articles)
    assert taken <= 10 + 2 * 4
    articles.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("cleancopy")]


def test_an_error_of_the_iterable_is_the_caller_s():
    def broken():
        yield STORY
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(cleancopy.clean_many(broken(), jobs=2))
    with pytest.raises(cleancopy.ArgumentError, match="jobs is 0"):
        cleancopy.clean_many([], jobs=0)


def test_threads_work_at_the_same_time():
    # Both must be inside at once, or the barrier breaks.
    barrier = threading.Barrier(2, timeout=20)
    assert list(map_in_order(lambda item: barrier.wait() >= 0, range(4), 2)) == [True] * 4


def test_a_call_costs_little_more_than_the_library_itself():
    """The package's own share: the same document through it and through the C functions."""
    import ctypes

    from cleancopy import _structs
    from cleancopy._library import library

    cleaner = cleancopy.Cleaner(input="text")
    data = b"Two words."
    document = _structs.fresh(_structs.Document)
    document.data, document.data_len = data, len(data)
    session = cleaner._session()
    result = ctypes.c_void_p()
    out = ctypes.byref(result)

    def bare():
        assert library.cleancopy_clean_settled(session, document, 0, out) == 0
        library.cleancopy_result_free(result)

    def best(work, times=2000):
        fastest = float("inf")
        for _ in range(7):
            begin = time.thread_time()
            for _ in range(times):
                work()
            fastest = min(fastest, (time.thread_time() - begin) / times)
        return fastest

    overhead = best(lambda: cleaner.clean(data)) - best(bare)
    assert overhead < 40e-6, f"{overhead * 1e6:.1f} microseconds"
