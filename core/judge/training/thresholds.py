"""Below which probability a block goes: as core/judge/model/threshold.cpp says for balanced strictness."""

import numpy

import cues

IN_PAGE = 0.4
IN_CLEAN_TEXT, IN_JUNK = 0.02, 0.55
JUNKY_TEXT, CLEAN_TEXT = 0.85, 0.99  # share of a text's characters that look like the story
BLOCKS_OF_PAGE = 100  # a text of fewer blocks is no whole page
LIKELY = 0.5
BETWEEN_LIKELY = 0.3  # the threshold's share for a block between two as likely as that
ENCLOSED, LONGEST_RUN = 0.05, 8  # for a short run between two of them without a sign of junk
NO_LINKS = 0.1
SENTENCE = 0.4  # for what ends as one, in a text that is no whole page


def thresholds(kind, sizes, probabilities, ruled, link_shares, ends_sentence):
    """Per block, by how much of the document looks like the story, and by the blocks around it."""
    probabilities = numpy.where(ruled == cues.REMOVED, 0, probabilities)  # the rules need no second opinion
    likely = probabilities >= LIKELY
    shares = numpy.ones(len(sizes))
    if kind == "text" and len(sizes) >= BLOCKS_OF_PAGE:
        shares[1:-1][likely[:-2] & likely[2:]] = BETWEEN_LIKELY
        return shares * _of_document(kind, sizes, probabilities)
    shown = numpy.flatnonzero(likely & (ruled != cues.REMOVED))
    for first, last in zip(shown, shown[1:]):
        run = numpy.arange(first + 1, last)
        blocks = run[ruled[run] != cues.REMOVED]
        beside_junk, has_links = len(blocks) < len(run), (link_shares[blocks] >= NO_LINKS).any()
        if len(blocks) == 1:
            shares[blocks] = ENCLOSED if not has_links else 1.0 if beside_junk else BETWEEN_LIKELY
        elif len(blocks) <= LONGEST_RUN and not beside_junk and not has_links:
            shares[blocks] = ENCLOSED
    if kind == "text":
        shares[(shares == 1) & (ends_sentence > 0)] = SENTENCE
    return shares * _of_document(kind, sizes, probabilities)


def _of_document(kind, sizes, probabilities):
    if kind == "html" or not sizes:
        return IN_PAGE
    share = sum(size * chance for size, chance in zip(sizes, probabilities)) / max(1, sum(sizes))
    clean = min(1.0, max(0.0, (share - JUNKY_TEXT) / (CLEAN_TEXT - JUNKY_TEXT)))
    clean = max(clean, 1 - len(sizes) / BLOCKS_OF_PAGE)
    return IN_JUNK + (IN_CLEAN_TEXT - IN_JUNK) * clean
