"""The speed of text repair beside utf8proc's plain decoding (sound text) and ftfy (damaged text), in one run.

pip install ftfy, then: python tests/bench/repair_ratio.py build/release/tests/bench/repair_bench
Prints docs/quality/repair.md's tables; exits with 1 if a ratio is below its bound. All times are processor time, and
the best of several rounds in which all take turns, so that other programs disturb it little.
"""

import collections
import json
import subprocess
import sys
import time

import ftfy

ROUNDS = 5
LEAST_OF_DECODING = 0.8
LEAST_OF_FTFY = 50


def paragraph(sentence):
    """The text that repair_bench repairs."""
    text = sentence
    while len(text.encode()) < 1000:
        text += sentence
    return text.rstrip(" ")


def speed_of_ftfy(text):
    """In MiB/s."""
    start = time.process_time()
    for _ in range(20):
        ftfy.fix_text(text)
    return 20 * len(text.encode()) / (time.process_time() - start) / 2**20


def main():
    """Measures, prints, judges."""
    ours = collections.defaultdict(float)
    theirs = collections.defaultdict(float)
    for _ in range(ROUNDS):
        run = subprocess.run(
            [sys.argv[1], "--benchmark_format=json", "--benchmark_min_time=0.1"],
            check=True,
            stdout=subprocess.PIPE,
        )
        for row in json.loads(run.stdout)["benchmarks"]:
            kind, name = row["name"].split("/")
            ours[kind, name] = max(ours[kind, name], row["bytes_per_second"] / 2**20)
            if kind == "damaged":
                theirs[name] = max(theirs[name], speed_of_ftfy(paragraph(row["label"])))
    short = 0
    print("| sound text | plain decoding | repair | ratio |\n|---|---|---|---|")
    for (kind, name), speed in ours.items():
        if kind == "sound":
            plain = ours["decode_only", name]
            short += speed / plain < LEAST_OF_DECODING
            print(f"| {name} | {plain:.0f} | {speed:.0f} | {speed / plain:.2f} |")
    print("\n| damaged text | repair | ftfy | ratio |\n|---|---|---|---|")
    for (kind, name), speed in ours.items():
        if kind == "damaged":
            short += speed / theirs[name] < LEAST_OF_FTFY
            print(f"| {name} | {speed:.0f} | {theirs[name]:.2f} | {speed / theirs[name]:.0f} |")
    sys.exit(short > 0)


main()
