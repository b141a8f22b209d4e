#!/usr/bin/env python3
"""Trains the judge's two ensembles and writes them to core/judge/model/{html,text}.inc.

    cmake --build --preset dev --target dump_cues
    pip install -r core/judge/training/requirements.txt
    core/judge/training/train.py --data ../shared/data

Prints F1 by cross-validation over publishers, per corpus, of what the rules and the model keep together; then trains on
everything. With --measure-only nothing is written. The same data, cues and library versions give the same files.
"""

import argparse
import hashlib
import pathlib

import numpy

import corpus
import cues
import export
import labels
import measure
import model
from thresholds import thresholds

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]


class Examples:
    """All documents of one kind, their blocks in one table."""

    def __init__(self, kind, docs, seen):
        self.kind, self.docs, self.seen = kind, docs, seen
        self.labels = [labels.label(doc, one.texts) for doc, one in zip(docs, seen)]
        self.x = numpy.concatenate([one.cues for one in seen])
        self.y = numpy.concatenate(self.labels)
        self.weights = numpy.concatenate([model.weights_of(*row) for row in zip(docs, self.labels, seen)])
        self.folds = numpy.concatenate([numpy.full(len(one.texts), model.fold_of(doc)) for doc, one in zip(docs, seen)])

    def cross_validate(self, columns=None):
        """Raw scores of every block by an ensemble that saw nothing of its publisher."""
        x = self.x if columns is None else self.x[:, columns]
        raw = numpy.zeros(len(self.y))
        for fold in range(model.FOLDS):
            held = self.folds == fold
            booster = model.fit(self.kind, x[~held], self.y[~held], self.weights[~held])
            raw[held] = booster.predict(x[held], raw_score=True)
        return raw

    def probabilities(self, raw):
        """Calibrated, per document; and the calibration."""
        bias, slope = model.calibrate(raw, self.y, self.weights)
        flat = 1 / (1 + numpy.exp(-(bias + slope * raw)))
        cuts = numpy.cumsum([len(one.texts) for one in self.seen])[:-1]
        return numpy.split(flat, cuts), bias, slope


def report(examples, probabilities, names):
    """F1 per corpus, words lost from clean articles, and how well confidence is calibrated.

    `names` are the cues', in the order of the columns.
    """
    scores, grams, lost, words = {}, {}, 0, 0
    for doc, seen, chances in zip(examples.docs, examples.seen, probabilities):
        links, ends = (seen.cues[:, names.index(name)] for name in ("link_share", "ends_sentence"))
        limits = thresholds(doc.kind, [len(text) for text in seen.texts], chances, seen.ruled, links, ends)
        kept = (seen.ruled == cues.STORY) | ((seen.ruled == cues.OPEN) & (chances >= limits))
        if doc.name.startswith("clean/") and doc.name.endswith(":0"):
            sizes = numpy.array([len(labels.words_of(text)) for text in seen.texts])
            lost, words = lost + sizes[~kept & (seen.ruled != cues.HEAD)].sum(), words + sizes.sum()
        elif not doc.name.startswith(("clean/", "lines/", "amid/")):
            if doc.story and id(doc.story) not in grams:
                grams[id(doc.story)] = measure.grams("\n\n".join(doc.story))
            texts = [text for text, keep in zip(seen.texts, kept) if keep]
            scores.setdefault(doc.corpus, measure.Score()).add(doc, grams.get(id(doc.story)), texts)
    for name, score in scores.items():
        print(f"  {name:24} F1 {score.value():.4f}")
    if words:
        print(f"  words of clean articles that go: {100 * lost / words:.3f} %")
    flat, use = numpy.concatenate(probabilities), examples.weights > 0
    print(f"  expected calibration error: {measure.calibration_error(flat[use], examples.y[use], examples.weights[use]):.4f}")


def fingerprint(examples, names):
    """What the numbers came from, for the file's head."""
    data = hashlib.sha256()
    for doc in examples.docs:
        data.update(f"{doc.name} {hashlib.sha256(doc.data).hexdigest()} {doc.story} {doc.wanted} {doc.unwanted}\n".encode())
    return [
        "Made by core/judge/training/train.py; do not edit.",
        f"{len(examples.docs)} documents, sha256 of names, bytes and gold {data.hexdigest()[:16]}",
        f"{len(names)} cues, sha256 of names {hashlib.sha256(' '.join(names).encode()).hexdigest()[:16]}",
        f"lightgbm {model.lightgbm.__version__}, {model.TREES[examples.kind]} trees, {model.PARAMETERS}",
    ]


def main():
    """Reads, cross-validates, trains, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=pathlib.Path, help="folder of corpora")
    parser.add_argument("--dump", type=pathlib.Path, default=ROOT / "build/dev/core/judge/training/dump_cues")
    parser.add_argument("--measure-only", action="store_true", help="cross-validate, write nothing")
    options = parser.parse_args()

    names = cues.names(options.dump)
    docs = corpus.load(options.data)
    seen = cues.see(options.dump, docs)
    pages = [(doc, one) for doc, one in zip(docs, seen) if doc.kind == "html"]
    scraped = {path.parent.name for path in options.data.glob("scraped/*/*.jsonl.gz")}
    lines = corpus.as_lines(*zip(*((doc, one.texts) for doc, one in pages)), scraped)
    stories = [(doc, one.texts, labels.label(doc, one.texts)) for doc, one in pages if doc.story]
    amid = [corpus.amid_junk(*story, number) for number in range(corpus.AMID_VARIANTS) for story in stories]
    made = lines + [doc for doc in amid if doc]
    docs, seen = docs + made, seen + cues.see(options.dump, made)
    for kind in ("html", "text"):
        examples = Examples(kind, *zip(*((doc, one) for doc, one in zip(docs, seen) if doc.kind == kind)))
        print(f"{kind}: {len(examples.docs)} documents, {len(examples.y)} blocks; cross-validated over publishers")
        probabilities, bias, slope = examples.probabilities(examples.cross_validate())
        report(examples, probabilities, names)
        if not options.measure_only:
            booster = model.fit(kind, examples.x, examples.y, examples.weights)
            path = HERE.parent / "model" / f"{kind}.inc"
            export.write(path, booster, bias, slope, fingerprint(examples, names))
            print(f"  wrote {path.name}, {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
