"""Gradient-boosted trees over the cues (LightGBM, Ke et al. 2017), stacked (Wolpert 1992): the second trees also see what
the first ones say of the blocks around."""

import dataclasses
import zlib

import lightgbm
import numpy

TREES = {
    "html": {"num_iterations": 200, "learning_rate": 0.05, "num_leaves": 15, "feature_fraction": 0.3},
    "text": {"num_iterations": 200, "learning_rate": 0.05, "num_leaves": 16, "feature_fraction": 0.3},
}
FOLDS = 5
PARAMETERS = {
    "objective": "cross_entropy",  # labels are shares, not only 0 and 1
    "min_data_in_leaf": 40,
    "lambda_l2": 10.0,
    "max_bin": 63,
    "use_missing": False,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
WEB_WEIGHT = 0.3  # few of a page's blocks are labelled, and many of those pages are no news


def weights_of(doc, labels, seen):
    """How much each block counts: by its words, but a document of many counts less per block; 0 where unlabelled."""
    words = numpy.array([len(text.split()) + len(text) / 30 for text in seen.texts])
    weights = numpy.sqrt(words + 1)
    weights[numpy.isnan(labels)] = 0
    if weights.sum() == 0:
        return weights
    weights *= 100 / weights.sum() ** 0.7
    partial = WEB_WEIGHT if doc.story is None else 1.0
    return weights * doc.weight * partial


def fold_of(doc):
    """The fold that the document's publisher is in; the same on every machine."""
    return zlib.crc32(doc.publisher.encode()) % FOLDS


def fit(kind, rows, labels, weights):
    """The trained trees of one stage."""
    use = weights > 0
    parameters = PARAMETERS | TREES[kind]
    data = lightgbm.Dataset(rows[use], labels[use], weight=weights[use], params=parameters)
    return lightgbm.train(parameters, data)


def _sigmoid(scores):
    return 1 / (1 + numpy.exp(-scores))


@dataclasses.dataclass
class Calibration:
    """Platt's line from raw scores to log-odds (Platt 1999)."""

    bias: float
    slope: float

    @classmethod
    def of(cls, raw, labels, weights):
        """Fits it to raw scores of documents that the trees were not trained on."""
        from sklearn.linear_model import LogisticRegression

        use = (weights > 0) & ((labels < 0.2) | (labels > 0.8))
        line = LogisticRegression(C=1e6).fit(raw[use, None], labels[use] > 0.5, weights[use])
        return cls(float(line.intercept_[0]), float(line.coef_[0, 0]))

    def __call__(self, raw):
        return _sigmoid(self.bias + self.slope * raw)


class Stack:
    """The trained first and second trees.

    `examples` are train.Examples; `used` says which blocks to learn from. What the first trees say of a document, the
    second are taught from ones that have not seen its publisher, for so it will be with every document to come.
    """

    def __init__(self, examples, used):
        kind, x, y = examples.kind, examples.x, examples.y
        weights = numpy.where(used, examples.weights, 0)
        raw = numpy.zeros(len(y))
        for fold in range(FOLDS):
            held = used & (examples.folds == fold)
            if held.any():
                raw[held] = fit(kind, x, y, numpy.where(held, 0, weights)).predict(x[held], raw_score=True)
        self.first_calibration = Calibration.of(raw, y, weights)
        sequence = examples.sequence(self.first_calibration(raw), used)
        self.first = fit(kind, x, y, weights)
        self.second = fit(kind, numpy.hstack([x, sequence]), y, weights)

    def raw(self, examples, asked):
        """Raw scores by the second trees of the blocks `asked` for; 0 for others."""
        x = examples.x
        first, second = numpy.zeros(len(x)), numpy.zeros(len(x))
        first[asked] = self.first.predict(x[asked], raw_score=True)
        sequence = examples.sequence(self.first_calibration(first), asked)
        second[asked] = self.second.predict(numpy.hstack([x[asked], sequence[asked]]), raw_score=True)
        return second
