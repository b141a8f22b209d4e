#!/usr/bin/env python3
"""Trains the judge's trees and writes them to core/judge/model/{html,text}.inc.

    cmake --build --preset dev --target dump_cues
    pip install -r core/judge/training/requirements.txt
    core/judge/training/train.py --data ../shared/data

Prints figures by cross-validation over publishers, per corpus, of what the whole judge would keep with trees that have
not seen the publisher; then trains on everything. With --measure-only nothing is written. The same data, cues and
library versions give the same files.
"""

import argparse
import hashlib
import pathlib

import numpy

import ablation
import corpus
import cues
import export
import labels
import measure
import model

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
KINDS = ("html", "text")


class Examples:
    """All documents of one kind, their blocks in one table."""

    def __init__(self, kind, judge, docs, seen):
        self.kind, self.judge, self.docs, self.seen = kind, judge, docs, seen
        self.labels = [labels.label(doc, one.texts) for doc, one in zip(docs, seen)]
        self.x = numpy.concatenate([one.cues for one in seen])
        self.y = numpy.concatenate(self.labels)
        ruled = numpy.concatenate([one.ruled for one in seen])
        weights = numpy.concatenate([model.weights_of(*row) for row in zip(docs, self.labels, seen)])
        self.weights = numpy.where((ruled == cues.REMOVED) | (ruled == cues.HEAD), 0, weights)  # nobody asks the model
        self.folds = self.spread(model.fold_of(doc) for doc in docs)

    def spread(self, values):
        """One value a document, for each of its blocks."""
        return numpy.concatenate([numpy.full(len(one.texts), value) for value, one in zip(values, self.seen)])

    def split(self, flat):
        """The blocks' values, per document."""
        return numpy.split(flat, numpy.cumsum([len(one.texts) for one in self.seen])[:-1])

    def sequence(self, probabilities, asked):
        """The cues of the sequence, of the documents that any block is asked for of."""
        width = len(self.judge.sequence_names)
        rows = [
            self.judge.sequence(one, chances) if some.any() else numpy.zeros((len(one.texts), width), numpy.float32)
            for one, chances, some in zip(self.seen, self.split(probabilities), self.split(asked))
        ]
        return numpy.concatenate(rows)

    def cross_validate(self, groups=None, used=None):
        """Raw scores of every block by trees that saw nothing of its group, a publisher's fold unless told otherwise."""
        groups = self.folds if groups is None else groups
        used = numpy.full(len(self.y), True) if used is None else used
        raw = numpy.zeros(len(self.y))
        for group in numpy.unique(groups):
            held = groups == group
            raw[held] = model.Stack(self, used & ~held).raw(self, held)[held]
        return raw


def judged(examples, probabilities):
    """The roles of every document's blocks."""
    return [examples.judge.roles(*row) for row in zip(examples.seen, examples.split(probabilities))]


def figures(examples, roles, worst=0, only=None):
    """Prints what comes of the roles per corpus, with the names of so many of its worst documents, and the words lost
    from clean articles; of one corpus if told so."""
    scores, grams, lost, words, named = {}, {}, 0, 0, {}
    for doc, seen, own in zip(examples.docs, examples.seen, roles):
        if doc.name.startswith("clean/") and doc.name.endswith(":0"):
            sizes = [len(labels.words_of(text)) for text in seen.texts]
            lost += sum(size for size, role in zip(sizes, own) if role not in cues.STORY_ROLES)
            words += sum(sizes)
        elif not doc.name.startswith(("clean/", "made/", "lines/", "amid/")):
            if doc.story and id(doc.story) not in grams:
                grams[id(doc.story)] = measure.grams("\n\n".join(doc.story))
            score = scores.setdefault(doc.corpus, measure.Score())
            value = score.add(doc, grams.get(id(doc.story)), seen, own)
            named.setdefault(doc.corpus, []).append((value, doc.name))
    for name, score in scores.items():
        if only not in (None, name):
            continue
        precision, recall = score.precision_recall()
        line = f"  {name:24} F1 {measure.f1(precision, recall):.4f} P {precision:.4f} R {recall:.4f}"
        if examples.kind == "html" and (found := score.crosshead_precision_recall()):
            line += "  crossheads P {:.3f} R {:.3f}".format(*found)
        print(line)
        for value, doc in sorted(named[name])[:worst]:
            print(f"    {value:.3f} {doc}")
    if words:
        print(f"  words of clean articles that go: {100 * lost / words:.3f} %")


def fingerprint(examples):
    """What the numbers came from, for the file's head."""
    data = hashlib.sha256()
    for doc in examples.docs:
        data.update(f"{doc.name} {hashlib.sha256(doc.data).hexdigest()} {doc.story} {doc.wanted} {doc.unwanted}\n".encode())
    names = examples.judge.names
    return [
        "Made by core/judge/training/train.py; do not edit.",
        f"{len(examples.docs)} documents, sha256 of names, bytes and gold {data.hexdigest()[:16]}",
        f"{len(names)} cues, sha256 of names {hashlib.sha256(' '.join(names).encode()).hexdigest()[:16]}",
        f"lightgbm {model.lightgbm.__version__}, two stages, {model.PARAMETERS | model.TREES[examples.kind]}",
    ]


def load(data, judge, kinds):
    """The examples of each kind."""
    docs = corpus.load(data)
    if "text" not in kinds:
        docs = [doc for doc in docs if doc.kind == "html"]
    seen = [judge.see(doc) for doc in docs]
    if "text" in kinds:
        pages = [(doc, one) for doc, one in zip(docs, seen) if doc.kind == "html"]
        scraped = {path.parent.name for path in data.glob("scraped/*/*.jsonl.gz")}
        lines = corpus.as_lines(*zip(*((doc, one.texts) for doc, one in pages)), scraped)
        stories = [(doc, one.texts, labels.label(doc, one.texts)) for doc, one in pages if doc.story]
        amid = [corpus.amid_junk(*story, number) for number in range(corpus.AMID_VARIANTS) for story in stories]
        made = corpus.extracted([doc for doc, _ in pages], scraped, ROOT / "build/extracted") + lines + [doc for doc in amid if doc]
        docs, seen = docs + made, seen + [judge.see(doc) for doc in made]
    return [Examples(kind, judge, *zip(*((d, s) for d, s in zip(docs, seen) if d.kind == kind))) for kind in kinds]


def main():
    """Reads, cross-validates, trains, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=pathlib.Path, help="folder of corpora")
    parser.add_argument("--dump", type=pathlib.Path, default=ROOT / "build/dev/core/judge/training/dump_cues")
    parser.add_argument("--kind", choices=KINDS, help="only the one")
    parser.add_argument("--measure-only", action="store_true", help="cross-validate, write nothing")
    parser.add_argument("--ablation", action="store_true", help="measure without each part, too; takes long")
    parser.add_argument("--halves", action="store_true", help="measure without each language and without news, too")
    parser.add_argument("--worst", type=int, default=0, help="name so many of the documents that score lowest")
    options = parser.parse_args()

    judge = cues.Judge(options.dump)
    for examples in load(options.data, judge, [options.kind] if options.kind else KINDS):
        print(f"{examples.kind}: {len(examples.docs)} documents, {len(examples.y)} blocks; cross-validated over publishers")
        raw = examples.cross_validate()
        calibration = model.Calibration.of(raw, examples.y, examples.weights)
        probabilities, use = calibration(raw), examples.weights > 0
        figures(examples, judged(examples, probabilities), options.worst)
        error = measure.calibration_error(probabilities[use], examples.y[use], examples.weights[use])
        print(f"  expected calibration error: {error:.4f}")
        if options.ablation:
            ablation.parts(examples, judged, figures)
        if options.halves:
            ablation.halves(examples, judged, figures)
        if not options.measure_only:
            path = HERE.parent / "model" / f"{examples.kind}.inc"
            export.write(path, model.Stack(examples, numpy.full(len(examples.y), True)), calibration, fingerprint(examples))
            print(f"  wrote {path.name}, {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
