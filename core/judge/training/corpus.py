"""The training's documents: every corpus in a data folder laid out like those of the quality tests.

A corpus is a folder with gold.jsonl and pages/*.html.gz; its gold is either the story's parts (title, summary,
sections) or snippets that must and must not be kept (with, without). scraped/CORPUS/*.jsonl.gz holds texts that
extractors made of a corpus's pages; of the other corpora with whole stories extractors.py makes them.
"""

import dataclasses
import gzip
import json
import pathlib
import random
import re
import urllib.parse

import extractors

# Second-level labels below which names are registered ("example.co.uk"); the others are the publisher's own.
SHARED_LABELS = {"co", "com", "org", "net", "gov", "ac", "edu", "gob", "or", "ne"}
SENTENCE_END = re.compile(r"[.!?…]+[\"'”“»’)]*\s+|[。！？]+[」』）]*")
AMID_VARIANTS = 3  # texts made of each story with junk put around and between
AMID_WEIGHT = 3.0
HARMLESS_WEIGHT = 6.0  # a clean article counts this often: removing copy is worse than leaving junk


@dataclasses.dataclass
class Doc:
    """One document with what is known of its story."""

    name: str  # "news/ID", "scraped/EXTRACTOR/ID", "clean/ID", "lines/ID"
    kind: str  # "html" or "text"
    data: bytes
    publisher: str  # no publisher stands in two folds
    story: list[str] | None = None  # the story's blocks: summary, crossheads, paragraphs
    crossheads: list[str] | None = None  # None where the gold does not tell them
    title: str = ""
    wanted: list[str] = dataclasses.field(default_factory=list)  # snippets that must be kept
    unwanted: list[str] = dataclasses.field(default_factory=list)  # and must not
    weight: float = 1.0

    @property
    def corpus(self):
        """What the figures are grouped by."""
        return self.name.rsplit("/", 1)[0]


def publisher_of(url):
    """The registered part of the address's host: "example" of www.news.example.co.uk."""
    labels = (urllib.parse.urlsplit(url).hostname or "").split(".")
    labels = labels[:-1] if len(labels) > 1 else labels
    while len(labels) > 1 and labels[-1] in SHARED_LABELS:
        labels = labels[:-1]
    return labels[-1]


def story_of(gold):
    """The gold's blocks in order, or None where it has only snippets."""
    if "text" in gold:
        return gold["text"].split("\n\n")
    if "sections" not in gold:
        return None
    return gold["summary"] + [x for s in gold["sections"] for x in s["headline"] + s["paragraphs"]]


def _lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as file:
        return [json.loads(line) for line in file]


def _pages(folder):
    for gold in _lines(folder / "gold.jsonl"):
        yield Doc(
            name=f"{folder.name}/{gold['id']}",
            kind="html",
            data=gzip.open(folder / "pages" / f"{gold['id']}.html.gz").read(),
            publisher=publisher_of(gold["url"]),
            story=story_of(gold),
            crossheads=[x for s in gold["sections"] for x in s["headline"]] if "sections" in gold else None,
            title=gold.get("title") or "",
            wanted=gold.get("with", []),
            unwanted=gold.get("without", []),
        )


def load(data):
    """All documents of the folder `data`, in a fixed order: pages, scraped texts, and clean articles as text."""
    data = pathlib.Path(data)
    folders = sorted(p.parent for p in data.glob("*/gold.jsonl"))
    pages = [doc for folder in folders for doc in _pages(folder)]
    by_name = {doc.name: doc for doc in pages}
    docs = list(pages)
    for path in sorted(data.glob("scraped/*/*.jsonl.gz")):
        for row in _lines(path):
            page = by_name[f"{path.parent.name}/{row['id']}"]
            if row["text"].strip():
                name = f"scraped/{path.name.split('.')[0]}/{row['id']}"
                docs.append(dataclasses.replace(page, name=name, kind="text", data=row["text"].encode()))
    return docs + [clean for page in pages if page.story for clean in _clean_texts(page)]


def extracted(pages, scraped, cache):
    """What extractors make of the pages whose story is known and that are not among the `scraped` corpora."""
    pages = [page for page in pages if page.story and page.corpus not in scraped]
    return [
        dataclasses.replace(page, name=f"made/{page.corpus}:{extractor}/{page.name.split('/')[-1]}", kind="text", data=text.encode())
        for page, texts in zip(pages, extractors.texts_of((page.data for page in pages), cache))
        for extractor, text in texts.items()
        if text.strip()
    ]


def _clean_texts(page):
    """The story alone as text: as it is, with its title and single line feeds, and in short paragraphs."""
    short = _short_paragraphs(page)
    for number, (story, text) in enumerate(
        (
            (page.story, "\n\n".join(page.story)),
            (page.story, "\n".join([page.title, *page.story])),
            (short, "\n".join(short)),
        )
    ):
        name = f"clean/{page.name.replace('/', ':')}:{number}"
        weight = HARMLESS_WEIGHT
        yield dataclasses.replace(page, name=name, kind="text", data=text.encode(), story=story, weight=weight)


def _short_paragraphs(page):
    """The story with about a third of its sentences in paragraphs of their own, as tabloids and feuilletons have them."""
    dice = random.Random(page.name)
    blocks = []
    for paragraph in page.story:
        start = 0
        for end in SENTENCE_END.finditer(paragraph):
            if dice.random() < 0.35:
                blocks.append(paragraph[start : end.end()].strip())
                start = end.end()
        blocks.append(paragraph[start:].strip())
    return [block for block in blocks if block]


def amid_junk(page, texts, labels, number):
    """The story in short paragraphs with some of the page's own junk around and between it, or None without any."""
    dice = random.Random(f"{page.name} amid junk {number}")
    junk = [text for text, label in zip(texts, labels) if label == 0 and len(text) < 300]
    story = _short_paragraphs(page)
    if not junk or not story:
        return None
    before = junk[: dice.randrange(0, 6)]
    after = junk[-dice.randrange(1, 12) :]
    lines = []
    for block in story:
        lines.append(block)
        if dice.random() < 0.08:
            at = dice.randrange(len(junk))
            lines += junk[at : at + dice.randrange(1, 4)]
    data = "\n".join([*before, page.title, *lines, *after]).encode()
    return dataclasses.replace(page, name=f"amid/{page.name.replace('/', ':')}:{number}", kind="text", data=data, story=story, weight=AMID_WEIGHT)



def as_lines(pages, seen, scraped):
    """The pages of corpora that no extractor's texts are there of, as a plain list of their blocks."""
    return [
        dataclasses.replace(doc, name=f"lines/{doc.name.replace('/', ':')}", kind="text", data="\n".join(texts).encode())
        for doc, texts in zip(pages, seen)
        if doc.corpus not in scraped and texts
    ]
