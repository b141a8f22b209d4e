"""Labels: aligns a document's blocks to its story, blocks that hold only a part of it included.

A label is the share of the block's words that are the story's, or NaN where nobody knows.
"""

import collections
import re
import unicodedata

import numpy

WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]|[^\W_]+")
GRAM = 4  # words; what the score counts, too
NEIGHBOURS = 4  # blocks to each side that say which of two equal blocks is the story's


def words_of(text):
    """The words as the score counts them: runs of letters and digits, single characters of Chinese and Japanese."""
    return WORD.findall(unicodedata.normalize("NFKC", text))


def _flat(text):
    return re.sub(r"\s+", " ", text)


def label(doc, texts):
    """One label per block."""
    if not doc.story:
        return _by_snippets(doc, texts)
    labels = _by_story(doc.story, texts)
    title = words_of(doc.title)
    for i, text in enumerate(texts):
        if labels[i] < 0.5 and words_of(text) == title:  # the rules find the headline
            labels[i] = numpy.nan
    return labels


def _by_snippets(doc, texts):
    labels = numpy.full(len(texts), numpy.nan)
    flat = [_flat(text).strip() for text in texts]
    for snippets, value in ((doc.unwanted, 0.0), (doc.wanted, 1.0)):  # what is both is wanted
        for snippet in map(_flat, snippets):
            for i, text in enumerate(flat):
                if snippet in text or (len(text) > 20 and text in snippet):
                    labels[i] = value
    return labels


def _by_story(story, texts):
    gold = [word for block in story for word in words_of(block)]
    places = collections.defaultdict(list)
    for i in range(len(gold) - GRAM + 1):
        places[tuple(gold[i : i + GRAM])].append(i)
    whole = collections.defaultdict(list)  # short blocks must be a block of the story, too
    at = 0
    for block in story:
        words = tuple(words_of(block))
        whole[words].append(at)
        at += len(words)

    labels = numpy.zeros(len(texts))
    found = [[] for _ in texts]  # per block, where it may stand in the story
    for i, text in enumerate(texts):
        words = tuple(words_of(text))
        if words in whole:
            labels[i], found[i] = 1.0, whole[words]
        elif len(words) >= GRAM:
            covered = set()
            for k in range(len(words) - GRAM + 1):
                hits = places.get(words[k : k + GRAM])
                if hits:
                    covered.update(range(k, k + GRAM))
                    found[i] = found[i] or [hit - k for hit in hits]
            labels[i] = len(covered) / len(words)
    _drop_doubles(labels, found)
    return labels


def _drop_doubles(labels, found):
    """Of several blocks at one place of the story, keeps the one whose neighbours stand beside that place."""
    claims = collections.defaultdict(list)
    for i, where in enumerate(found):
        if labels[i] > 0.5 and where:
            claims[where[0]].append(i)
    for place, blocks in claims.items():
        allowed = max(len(found[i]) for i in blocks)  # the story itself may say it as often
        if len(blocks) <= allowed:
            continue

        def company(i):
            near = [k for k in range(i - NEIGHBOURS, i + NEIGHBOURS + 1) if 0 <= k < len(found) and k != i and found[k]]
            return sum((found[k][0] < place) == (k < i) and abs(found[k][0] - place) < 200 for k in near)

        ranked = sorted(blocks, key=lambda i: (-company(i), i))
        for i in ranked[allowed:]:
            labels[i] = 0.0
