"""How much faster than ftfy's fix_text the whole cleaning is, on the same text in the same process.

pip install ./bindings/python ftfy, then: python tests/bench/ftfy_ratio.py [--least 25]
"""

import argparse
import pathlib
import sys
import time

import cleancopy
import ftfy

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "sample.txt"


def megabytes_per_second(work, text):
    """The best of five runs."""
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return len(text.encode()) / min(seconds) / 1e6


def main():
    """Prints both speeds and their ratio; exits with 1 if it is below the bound."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--least", type=float, default=25)
    least = arguments.parse_args().least
    text = SAMPLE.read_text(encoding="utf-8") * 1000
    cleaner = cleancopy.Cleaner(input="text")
    data = text.encode()
    ours = megabytes_per_second(lambda: cleaner.clean(data).write("article"), text)
    theirs = megabytes_per_second(lambda: ftfy.fix_text(text), text)
    print(f"cleancopy {ours:.1f} MB/s, ftfy {theirs:.2f} MB/s: {ours / theirs:.0f} times")
    sys.exit(ours / theirs < least)


main()
