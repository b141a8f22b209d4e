"""Holds the quality to its floors.

Runs ../shared/eval/score.py with the installed Python package and compares what it prints with floors.tsv. Exits with
1 if a figure passes its bound, or if a bounded figure is missing. A figure that is better than its bound by far is the
occasion to tighten the bound.
"""

import csv
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("CLEANCOPY_SHARED", HERE.parents[2] / "shared"))
FIGURE = re.compile(r"(F1|P|R|[a-z]+(?: P)?) (\d+\.\d+)(?: -> (\d+\.\d+))?")


def figures(report):
    """What score.py printed as {(line, figure): value}; of "before -> after" also the gain."""
    found = {}
    name = ""
    for row in report.splitlines():
        if row.strip() and not row.startswith(" "):
            name = row.split()[0]
        for figure, value, after in FIGURE.findall(row):
            if row.startswith(" ") and figure == "R":
                figure = "crosshead R"
            found[name, figure] = float(after or value)
            if after:
                found[name, f"{figure} gain"] = float(after) - float(value)
        if match := re.match(r"harm +([\d.]+) %", row):
            found[name, "removed %"] = float(match[1])
        if match := re.match(r"probe +(\d+) of", row):
            found[name, "right"] = float(match[1])
        if match := re.match(r"mojibake +(\d+) of \d+ repaired; (\d+) of", row):
            found[name, "repaired"], found[name, "changed"] = map(float, match.groups())
    return found


def main():
    """Compares and prints a table."""
    score = subprocess.run(
        [sys.executable, SHARED / "eval" / "score.py", "--data", SHARED / "data"],
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    print(score.stdout)
    found = figures(score.stdout)
    missed = 0
    with open(HERE / "floors.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            value = found.get((row["line"], row["figure"]))
            bound = float(row["bound"])
            good = value is not None and (
                value >= bound if row["must be"] == "at least" else value <= bound
            )
            missed += not good
            print(
                f"{'ok  ' if good else 'MISS'} {row['line']:26} {row['figure']:12} "
                f"{value}   {row['must be']} {bound}"
            )
    sys.exit(missed > 0)


main()
