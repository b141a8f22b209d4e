"""Measures what site profiles do to pages of publishers that ../shared/data has several of.

    python3 tests/quality/profile_quality.py [DATA]

For every publisher with at least two pages a profile is learnt from all of its pages (or, with --others, from all but
the page that is cleaned), as HTML and as the text that an extractor made of the whole page. Printed are the mean F1
without and with the profile, and of the blocks that only the profile removed how many are the story's by the gold.
"""

import argparse
import collections
import pathlib
import re
import statistics
import sys
import unicodedata

import cleancopy

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "core/judge/training"))
import corpus  # noqa: E402

WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]|[^\W_]+")


def shingles(text):
    """The text's word 4-grams, counted."""
    words = WORD.findall(unicodedata.normalize("NFKC", text))
    return collections.Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def f1(gold, article):
    """How well the article's text agrees with the gold's."""
    kept = shingles("\n\n".join(x for x in (article.subheadline, article.body) if x))
    hit = 2 * sum((gold & kept).values())
    return hit / (sum(gold.values()) + sum(kept.values()))


def squash(text):
    """Letters and digits alone."""
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text)).lower()


def measure(kind, pages, others):
    """Prints one line for the pages, which are (publisher, gold, data)."""
    by_publisher = collections.defaultdict(list)
    for page in pages:
        by_publisher[page[0]].append(page)
    groups = [group for group in by_publisher.values() if len(group) > 1]
    before, after, removed, storys = [], [], 0, []
    for group in groups:
        for page in group:
            taught = [data for _, _, data in group if not (others and data is page[2])]
            profile = cleancopy.learn(taught, input=kind)
            plain = cleancopy.clean(page[2], input=kind)
            known = cleancopy.clean(page[2], input=kind, profile=profile)
            gold = shingles("\n\n".join(page[1].story))
            before.append(f1(gold, plain))
            after.append(f1(gold, known))
            story = squash(page[1].title) + " " + " ".join(map(squash, page[1].story))
            for old, new in zip(plain.blocks, known.blocks):
                if old.kept and not new.kept and new.reason.startswith("profile."):
                    removed += 1
                    if squash(new.text) and squash(new.text) in story:
                        storys.append((new.reason, page[1].name, new.text[:100]))
    print(
        f"{kind:5} {len(before)} pages of {len(groups)} publishers: F1 {statistics.mean(before):.4f} -> "
        f"{statistics.mean(after):.4f}; blocks that the profile removed {removed}, of these the story's {len(storys)}"
    )
    return storys


def main():
    """Measures pages and texts."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", nargs="?", default=ROOT.parent / "shared/data", type=pathlib.Path)
    arguments.add_argument("--others", action="store_true", help="learn from the publisher's other pages only")
    arguments.add_argument("--show", action="store_true", help="print the story's blocks that went")
    chosen = arguments.parse_args()
    docs = [doc for doc in corpus.load(chosen.data) if doc.story]
    pages = [(doc.publisher, doc, doc.data) for doc in docs if doc.corpus in ("news", "silver")]
    texts = [(doc.publisher, doc, doc.data) for doc in docs if doc.name.startswith("scraped/html_text/")]
    lost = measure("html", pages, chosen.others) + measure("text", texts, chosen.others)
    if chosen.show:
        print(*lost, sep="\n")


main()
