"""How fast pages become articles, beside resiliparse's extraction of the same bytes, in turns in one process.

pip install ./bindings/python resiliparse, then: python tests/bench/pages_ratio.py FOLDER [--least 1.0]
"""

import argparse
import pathlib
import sys
import time

import cleancopy
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

ROUNDS = 5


def main():
    """Prints both speeds and their ratio; exits with 1 if it is below the bound."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=pathlib.Path, help="of *.html")
    arguments.add_argument("--least", type=float, default=1.0)
    arguments = arguments.parse_args()
    pages = [path.read_bytes() for path in sorted(arguments.folder.glob("*.html"))]
    if not pages:
        sys.exit(f"no *.html in {arguments.folder}")
    cleaner = cleancopy.Cleaner(input="html")
    extractors = {
        "cleancopy": lambda page: cleaner.clean(page).write("article"),
        "resiliparse": lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True),
    }
    best = dict.fromkeys(extractors, float("inf"))
    for _ in range(ROUNDS):
        for name, extract in extractors.items():
            start = time.process_time()
            for page in pages:
                extract(page)
            best[name] = min(best[name], time.process_time() - start)
    speed = {name: len(pages) / seconds for name, seconds in best.items()}
    ratio = speed["cleancopy"] / speed["resiliparse"]
    print(f"cleancopy {speed['cleancopy']:.0f}, resiliparse {speed['resiliparse']:.0f} pages/s: {ratio:.2f} times")
    sys.exit(ratio < arguments.least)


main()
