"""Gradient-boosted trees over the cues (LightGBM, Ke et al. 2017), one ensemble for text and one for HTML."""

import zlib

import lightgbm
import numpy

TREES = {"html": 100, "text": 120}
FOLDS = 5
PARAMETERS = {
    "objective": "cross_entropy",  # labels are shares, not only 0 and 1
    "num_leaves": 24,
    "learning_rate": 0.1,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "lambda_l2": 10.0,
    "max_bin": 63,
    "use_missing": False,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
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
    """The trained ensemble."""
    use = weights > 0
    data = lightgbm.Dataset(rows[use], labels[use], weight=weights[use], params=PARAMETERS)
    return lightgbm.train(PARAMETERS, data, TREES[kind])


def calibrate(raw, labels, weights):
    """Platt's (bias, slope) for raw scores of documents that the ensemble was not trained on."""
    from sklearn.linear_model import LogisticRegression

    use = (weights > 0) & ((labels < 0.2) | (labels > 0.8))
    line = LogisticRegression(C=1e6).fit(raw[use, None], labels[use] > 0.5, weights[use])
    return float(line.intercept_[0]), float(line.coef_[0, 0])
