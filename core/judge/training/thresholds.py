"""Below which probability a block goes: the same numbers as core/judge/model/decide.cpp with balanced strictness."""

IN_PAGE = 0.45
IN_CLEAN_TEXT, IN_JUNK = 0.02, 0.55
JUNKY_TEXT, CLEAN_TEXT = 0.85, 0.99  # share of a text's characters that look like the story
BLOCKS_OF_PAGE = 60  # a text of fewer blocks is no whole page


def threshold(kind, sizes, probabilities):
    """The document's threshold, by how much of it looks like the story."""
    if kind == "html" or not sizes:
        return IN_PAGE
    share = sum(size * chance for size, chance in zip(sizes, probabilities)) / max(1, sum(sizes))
    clean = min(1.0, max(0.0, (share - JUNKY_TEXT) / (CLEAN_TEXT - JUNKY_TEXT)))
    clean = max(clean, 1 - len(sizes) / BLOCKS_OF_PAGE)
    return IN_JUNK + (IN_CLEAN_TEXT - IN_JUNK) * clean
