"""Living in a host's process: threads, the interpreter lock, memory."""

import gc
import pathlib
import threading
from concurrent.futures import ThreadPoolExecutor

import cleancopy

STORY = "\n\n".join(
    f"Paragraph {i} of the story goes on for a while, because a story that is told well takes the "
    f"time that it needs, said the editor, who had read {i} of them since the morning."
    for i in range(40)
).encode()


def resident_kilobytes():
    """What the process has in memory now."""
    status = pathlib.Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def test_threads_share_a_cleaner():
    cleaner = cleancopy.Cleaner()
    expected = cleaner.clean(STORY).write()
    with ThreadPoolExecutor(8) as pool:
        written = set(pool.map(lambda _: cleaner.clean(STORY).write(), range(200)))
    assert written == {expected}


def test_threads_share_an_article():
    article = cleancopy.clean(STORY)
    count = len(article.blocks)

    def work(index):
        article.overrule(index, keep=index % 2 == 0)
        return article.blocks, article.body, article.write()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(count)))
    assert [block.kept for block in article.blocks] == [i % 2 == 0 for i in range(count)]


def test_other_threads_run_while_the_library_works():
    # With the interpreter lock held, nobody could count between the start and the end of the call.
    cleaner = cleancopy.Cleaner()
    big = STORY * 800
    counted = 0
    stop = threading.Event()

    def count():
        nonlocal counted
        while not stop.wait(0.0005):
            counted += 1

    counter = threading.Thread(target=count)
    counter.start()
    before = counted
    cleaner.clean(big)
    during = counted - before
    stop.set()
    counter.join()
    assert during >= 5


def test_ten_thousand_cleanings_leave_nothing_behind():
    cleaner = cleancopy.Cleaner()
    text = STORY[:2000]

    def clean(times):
        for _ in range(times):
            article = cleaner.clean(text)
            _ = article.blocks
            article.write()
        gc.collect()

    clean(1000)
    before = resident_kilobytes()
    clean(10_000)
    assert resident_kilobytes() - before < 2048


def test_threads_that_end_leave_nothing_behind():
    cleaner = cleancopy.Cleaner()

    def start(times):
        for _ in range(times):
            thread = threading.Thread(target=cleaner.clean, args=(STORY[:500],))
            thread.start()
            thread.join()
        gc.collect()

    start(50)
    before = resident_kilobytes()
    start(1000)
    assert resident_kilobytes() - before < 4096
