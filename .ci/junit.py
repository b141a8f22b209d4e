"""Reads JUnit reports: `junit.py summary FOLDER` counts tests, `junit.py skipped FILE` lists the skipped."""

import pathlib
import sys
import xml.etree.ElementTree as ET


def cases(path):
    """All test cases of one report."""
    return ET.parse(path).getroot().iter("testcase")


def outcome(case):
    """Whether it is "passed", "failed" or "skipped"."""
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def main():
    """Prints what the command line asks for."""
    command, path = sys.argv[1], pathlib.Path(sys.argv[2])
    if command == "skipped":
        print(*(c.get("name") for c in cases(path) if outcome(c) == "skipped"), sep="\n")
        return
    outcomes = [outcome(c) for report in sorted(path.glob("*.xml")) for c in cases(report)]
    print(", ".join(f"{outcomes.count(o)} {o}" for o in ("passed", "failed", "skipped")))


main()
