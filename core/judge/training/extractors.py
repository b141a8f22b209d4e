"""Texts that extractors make of pages, as other people's scrapers would hand them to the library.

They are made once and kept in the folder of the build, by the page's bytes and the extractors' versions.
"""

import contextlib
import hashlib
import importlib.metadata
import json
import logging
import pathlib
import warnings

PACKAGES = ("html-text", "inscriptis", "resiliparse", "trafilatura", "boilerpy3", "readability-lxml", "newspaper4k", "goose3")


def _extractors():
    """The extractors by name: page as str to text. They are imported only where a text is to be made."""
    import boilerpy3.extractors
    import goose3
    import html_text
    import inscriptis
    import newspaper
    import readability
    import resiliparse.extract.html2text as resiliparse
    import trafilatura

    boilerpipe = boilerpy3.extractors.ArticleExtractor(raise_on_failure=False)
    goose = goose3.Goose({"enable_image_fetching": False})

    def newspaper4k(page):
        article = newspaper.Article("https://example.org/story")
        article.download(input_html=page)
        article.parse()
        return article.text

    return {
        "html_text": html_text.extract_text,
        "inscriptis": inscriptis.get_text,
        "resiliparse": lambda page: resiliparse.extract_plain_text(page, main_content=True, alt_texts=False),
        "trafilatura": lambda page: trafilatura.extract(page, include_comments=False),
        "boilerpy3": boilerpipe.get_content,
        "readability": lambda page: html_text.extract_text(readability.Document(page).summary()),
        "newspaper4k": newspaper4k,
        "goose3": lambda page: goose.extract(raw_html=page).cleaned_text,
    }


def _make(extractors, page):
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    decoded = bytes_to_str(page, detect_encoding(page))
    texts = {}
    for name, extract in extractors.items():
        with contextlib.suppress(Exception):  # some fail on pages of some languages: then there is no text
            texts[name] = extract(decoded) or ""
    return texts


def texts_of(pages, cache):
    """For each page (bytes) its texts by extractor; made texts are kept in the folder `cache`."""
    versions = " ".join(f"{package} {importlib.metadata.version(package)}" for package in PACKAGES)
    cache = pathlib.Path(cache)
    cache.mkdir(parents=True, exist_ok=True)
    extractors = None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.CRITICAL)
        for page in pages:
            path = cache / f"{hashlib.sha256(versions.encode() + page).hexdigest()}.json"
            if not path.exists():
                extractors = extractors or _extractors()
                path.write_text(json.dumps(_make(extractors, page), ensure_ascii=False))
            yield json.loads(path.read_text())
        logging.disable(logging.NOTSET)
