"""F1 as the quality tests count it, fast enough to choose settings by: word 4-grams of the story, or snippets."""

import collections
import re

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


def calibration_error(probabilities, labels, weights, bins=10):
    """Expected calibration error (Naeini et al. 2015): the mean distance of confidence and truth over equal bins."""
    bin_of = (probabilities * bins).astype(int).clip(0, bins - 1)
    gaps = ((labels > 0.5) - probabilities) * weights
    return sum(abs(gaps[bin_of == k].sum()) for k in range(bins)) / weights.sum()


class Score:
    """Collects documents of one corpus; `value()` is the corpus's F1."""

    def __init__(self):
        self.pairs = []
        self.right = self.wrong = self.missed = 0
        self.snippets = False

    def add(self, doc, gold, kept):
        """`gold` is grams() of the story, or None; `kept` the texts of the blocks kept. Returns the document's F1."""
        if gold is None:
            self.snippets = True
            text = _flat("\n".join(kept))
            right = sum(_flat(s) in text for s in doc.wanted)
            wrong = sum(_flat(s) in text for s in doc.unwanted)
            self.right, self.wrong, self.missed = self.right + right, self.wrong + wrong, self.missed + len(doc.wanted) - right
            return right - wrong - len(doc.wanted)
        made = grams("\n\n".join(kept))
        hit = sum((gold & made).values())
        pair = (hit / sum(made.values()) if made else 0.0, hit / sum(gold.values()) if gold else 0.0)
        self.pairs.append(pair)
        return f1(*pair)

    def value(self):
        """Mean precision and recall over the pages, or over all snippets, and their harmonic mean."""
        if self.snippets:
            return f1(self.right / max(1, self.right + self.wrong), self.right / max(1, self.right + self.missed))
        precision, recall = (sum(x) / len(self.pairs) for x in zip(*self.pairs))
        return f1(precision, recall)
