"""What each part gives: the judge without a family of cues, without the model, without the rules; and other halves.

Families are measured by the first trees alone, which is a fifth of the work; their differences are what counts.
"""

import numpy

import model

FAMILIES = {  # the first cue of each, in the order of core/document/cue.hpp
    "its shape": "words",
    "phrases": "phrase_prompt",
    "repeats and topic": "repeated",
    "position": "words_before",
    "the rules and the neighbours": "rule_junk",
    "links and form": "link_share",
    "its place on the page": "in_article",
    "the page's own data": "after_headline",
    "pictures, names, where links lead, echoes": "em_share",
}


def _first_trees(examples, x):
    """Probabilities by the first trees, cross-validated over publishers."""
    raw = numpy.zeros(len(x))
    for fold in range(model.FOLDS):
        held = examples.folds == fold
        raw[held] = model.fit(examples.kind, x, examples.y, numpy.where(held, 0, examples.weights)).predict(x[held], raw_score=True)
    return model.Calibration.of(raw, examples.y, examples.weights)(raw)


def _roles_without_rules(examples, probabilities):
    """What the model alone would keep, at even odds."""
    return [["paragraph" if chance >= 0.5 else "furniture" for chance in chances] for chances in examples.split(probabilities)]


def parts(examples, judged, figures):
    """Prints figures without each part. `judged` and `figures` are train.py's."""
    print("the rules alone")
    figures(examples, judged(examples, numpy.ones(len(examples.y))))
    starts = [examples.judge.names.index(first) for first in FAMILIES.values()] + [len(examples.judge.first_names)]
    families = dict(zip(FAMILIES, zip(starts, starts[1:])))
    without_rules = numpy.array(examples.x)
    for name in ("rule_junk", "rule_role", "junk_near", "junk_1_before", "junk_1_after"):
        without_rules[:, examples.judge.names.index(name)] = 0
    print("the model alone")
    figures(examples, _roles_without_rules(examples, _first_trees(examples, without_rules)))
    print("rules and first trees")
    figures(examples, judged(examples, _first_trees(examples, examples.x)))
    for name, (begin, end) in families.items():
        x = numpy.array(examples.x)
        x[:, begin:end] = 0
        print(f"rules and first trees without {name}")
        figures(examples, judged(examples, _first_trees(examples, x)))


def halves(examples, judged, figures):
    """Prints figures by trees that have not seen the language, and by ones that have seen web and silver alone."""
    languages = [one.language.split("-")[0] or "none" for one in examples.seen]
    common = sorted({one for one in languages if languages.count(one) >= len(languages) / 50})
    groups = examples.spread(common.index(one) if one in common else len(common) for one in languages)
    raw = examples.cross_validate(groups)
    print(f"without the language: each of {', '.join(common)}, and all others together")
    figures(examples, judged(examples, model.Calibration.of(raw, examples.y, examples.weights)(raw)))

    other = examples.spread(doc.corpus in ("web", "silver") for doc in examples.docs)
    news = examples.spread(doc.corpus == "news" for doc in examples.docs)
    raw = model.Stack(examples, other).raw(examples, news)
    probabilities = model.Calibration.of(raw, examples.y, numpy.where(news, examples.weights, 0))(raw)
    print("learnt from web and silver alone")
    figures(examples, judged(examples, probabilities), only="news")
    raw = examples.cross_validate(used=numpy.logical_not(examples.spread(doc.corpus == "silver" for doc in examples.docs)))
    print("silver left out of the training")
    figures(examples, judged(examples, model.Calibration.of(raw, examples.y, examples.weights)(raw)), only="silver")
