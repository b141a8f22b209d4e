"""Speed and F1 of cleancopy and its peers on the same pages, as a table and a chart: peers.py FOLDER CHART.svg

FOLDER holds gold.jsonl (id, url, summary, sections of headline and paragraphs) and pages/ID.html.gz. Every page goes
through all of them in turn before the next one, so that all have the machine as it is then; what counts is the
processor time of this process. F1 is that of word 4-grams, from the means of precision and recall over the pages.
"""

import collections
import gzip
import importlib.metadata
import json
import logging
import pathlib
import re
import statistics
import sys
import time
import unicodedata

import boilerpy3.extractors
import cleancopy
import matplotlib
import readability
import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "cleancopy"  # the same figures draw the same file
from matplotlib import pyplot, ticker  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]|[^\W_]+")
TAG = re.compile(r"<[^>]*>")
logging.getLogger("boilerpy3").setLevel(logging.ERROR)  # it warns of every page's markup
CLEANER = cleancopy.Cleaner(input="html")
BOILERPIPE = boilerpy3.extractors.ArticleExtractor(raise_on_failure=False)


def ours(page):
    """Page to article XML, with what was removed and why."""
    article = CLEANER.clean(page)
    article.write("article")
    return article


def text_of(found):
    """What is scored; of an article the story as its blocks have it."""
    if isinstance(found, cleancopy.Article):
        return "\n\n".join(filter(None, (found.subheadline, found.body)))
    return found


def as_text(page):
    """The page as text for those that take no bytes."""
    return bytes_to_str(page, detect_encoding(page))


def with_trafilatura(page, **options):
    """Trafilatura, without comments."""
    return trafilatura.extract(page, include_comments=False, **options) or ""


def with_readability(page):
    """Readability gives HTML."""
    return TAG.sub("\n", readability.Document(as_text(page)).summary(html_partial=True))


PEERS = {
    "cleancopy": ours,
    "resiliparse": lambda page: extract_plain_text(as_text(page), main_content=True, alt_texts=False),
    "trafilatura": with_trafilatura,
    "trafilatura, fast": lambda page: with_trafilatura(page, fast=True),
    "readability-lxml": with_readability,
    "boilerpy3": lambda page: BOILERPIPE.get_content(as_text(page)),
}
try:
    import rs_trafilatura

    PEERS["rs-trafilatura"] = lambda page: rs_trafilatura.extract(as_text(page)).main_content or ""
except ImportError:
    print("rs-trafilatura is left out: WITH_RS_TRAFILATURA=1 compiles it")


def shingles(text):
    """How often each four words follow each other."""
    words = WORD.findall(unicodedata.normalize("NFKC", text))
    return collections.Counter(zip(*(words[i:] for i in range(4)))) or collections.Counter([tuple(words)])


def precision_and_recall(gold, found):
    """Of one page."""
    gold, found = shingles(gold), shingles(found)
    hits = (gold & found).total()
    return hits / found.total(), hits / gold.total()


def gold_text(row):
    """The story as an editor would have it."""
    parts = [part for section in row["sections"] for part in section["headline"] + section["paragraphs"]]
    return "\n\n".join(row["summary"] + parts)


def version(name):
    """ "trafilatura 2.0.0", of the package that is installed."""
    package, _, mode = name.partition(", ")
    return f"{package} {importlib.metadata.version(package) if package != 'cleancopy' else cleancopy.__version__}" + (
        f", {mode}" if mode else ""
    )


def measure(folder):
    """Name to (pages a second, F1), over all pages."""
    seconds = collections.Counter()
    scores = collections.defaultdict(list)
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    for row in rows:
        page = gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes())
        for name, extract in PEERS.items():
            begin = time.process_time()
            try:
                found = extract(page)
            except Exception as error:  # a peer that fails on a page has found nothing in it
                print(f"{name} fails on {row['id']}: {error!r}")
                found = ""
            seconds[name] += time.process_time() - begin
            scores[name].append(precision_and_recall(gold_text(row), text_of(found)))
    figures = {}
    for name in PEERS:
        precision, recall = map(statistics.mean, zip(*scores[name]))
        figures[name] = (len(rows) / seconds[name], 2 * precision * recall / (precision + recall))
    return figures


def unseen_f1():
    """Our F1 on publishers that the judge has not seen, as docs/quality.md has it: the shipped judge has seen all."""
    found = re.search(r"^\| news, \d+ \| (\d\.\d+)", (ROOT / "docs/quality.md").read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise SystemExit("docs/quality.md has no row for news by cross-validation")
    return float(found[1])


def draw(figures, unseen, chart):
    """Speed to the right, F1 upwards."""
    figure, axes = pyplot.subplots(figsize=(7.2, 4.2))
    for name, (speed, f1) in figures.items():
        is_ours = name == "cleancopy"
        height = unseen if is_ours else f1
        axes.scatter(speed, height, s=80 if is_ours else 40, color="#c0392b" if is_ours else "#34495e", zorder=3)
        axes.annotate(name, (speed, height), xytext=(0, 8), textcoords="offset points", ha="center", fontsize=9,
                      fontweight="bold" if is_ours else None)
    axes.set_xscale("log")
    axes.xaxis.set_major_locator(ticker.LogLocator(subs=(1, 2, 5)))
    axes.xaxis.set_major_formatter(ticker.ScalarFormatter())
    axes.xaxis.set_minor_formatter(ticker.NullFormatter())
    axes.set_xlabel("pages a second on one core (log scale)")
    axes.set_ylabel("F1")
    axes.margins(x=0.15, y=0.15)
    axes.grid(visible=True, which="major", alpha=0.3)
    figure.tight_layout()
    figure.savefig(chart, metadata={"Date": None})


def main():
    """Measures, prints and draws."""
    folder, chart = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    if not (folder / "gold.jsonl").exists():
        sys.exit(f"{folder} has no gold.jsonl: name a folder of pages and gold")
    figures = measure(folder)
    unseen = unseen_f1()
    print("| | pages/s | cleancopy is | F1 |\n|---|---|---|---|")
    for name, (speed, f1) in sorted(figures.items(), key=lambda item: -item[1][0]):
        shown = f"{f1:.3f}"
        if name == "cleancopy":
            shown = f"{unseen:.3f} on publishers that it has not seen ({f1:.3f} on these)"
        times = figures["cleancopy"][0] / speed
        print(f"| {version(name)} | {speed:.0f} | {'' if name == 'cleancopy' else f'{times:.1f} times as fast'} | {shown} |")
    draw(figures, unseen, chart)


if __name__ == "__main__":
    main()
