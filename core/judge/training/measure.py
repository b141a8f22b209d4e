"""Figures as the quality tests count them: F1 over word 4-grams of the story, or snippets; crossheads; calibration."""

import collections
import re
import unicodedata

import cues
from labels import GRAM, words_of


def grams(text):
    """The text's word 4-grams with their counts; a shorter text is one gram."""
    words = words_of(text)
    return collections.Counter(tuple(words[i : i + GRAM]) for i in range(max(1, len(words) - GRAM + 1))) if words else collections.Counter()


def f1(precision, recall):
    """Their harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _flat(text):
    return re.sub(r"\s+", " ", text)


def _squashed(text):
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text)).lower()


def calibration_error(probabilities, labels, weights, bins=10):
    """Expected calibration error (Naeini et al. 2015): the mean distance of confidence and truth over equal bins."""
    bin_of = (probabilities * bins).astype(int).clip(0, bins - 1)
    gaps = ((labels > 0.5) - probabilities) * weights
    return sum(abs(gaps[bin_of == k].sum()) for k in range(bins)) / weights.sum()


class Score:
    """Collects the documents of one corpus."""

    def __init__(self):
        self.pairs = []
        self.right = self.wrong = self.missed = 0
        self.crossheads = collections.Counter()  # right, wrong, missed

    def add(self, doc, gold, seen, roles):
        """`gold` is grams() of the story, or None; `seen` is what cues.py saw. Returns the document's F1."""
        texts = seen.texts
        if doc.crossheads is not None:
            wanted = set(map(_squashed, doc.crossheads)) - {""}
            made = {_squashed(text) for text, role in zip(texts, roles) if role == "crosshead"} - {""}
            self.crossheads.update(right=len(wanted & made), wrong=len(made - wanted), missed=len(wanted - made))
        if gold is None:
            shown = cues.STORY_ROLES - {"byline", "dateline"}
            blocks = [text for text, role in zip(texts, roles) if role in shown]
            text = _flat("\n".join([seen.headline, seen.unprinted, *blocks]))
            right = sum(_flat(s) in text for s in doc.wanted)
            wrong = sum(_flat(s) in text for s in doc.unwanted)
            missed = len(doc.wanted) - right
            self.right, self.wrong, self.missed = self.right + right, self.wrong + wrong, self.missed + missed
            return f1(right / max(1, right + wrong), right / max(1, len(doc.wanted)))
        body = cues.STORY_ROLES - cues.HEAD_ROLES
        blocks = [text for text, role in zip(texts, roles) if role in body]
        made = grams("\n\n".join([seen.unprinted, *blocks]))
        hit = sum((gold & made).values())
        pair = (hit / sum(made.values()) if made else 0.0, hit / sum(gold.values()) if gold else 0.0)
        self.pairs.append(pair)
        return f1(*pair)

    def precision_recall(self):
        """Means over the pages, or over all snippets."""
        if not self.pairs:
            return self.right / max(1, self.right + self.wrong), self.right / max(1, self.right + self.missed)
        return tuple(sum(x) / len(self.pairs) for x in zip(*self.pairs))

    def crosshead_precision_recall(self):
        """Of all pages' crossheads together, or None where the gold tells none."""
        right, wrong, missed = (self.crossheads[name] for name in ("right", "wrong", "missed"))
        return (right / max(1, right + wrong), right / max(1, right + missed)) if right + missed else None
