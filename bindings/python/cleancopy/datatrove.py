"""A step of a datatrove pipeline that makes articles out of pages. Needs datatrove.

    from datatrove.pipeline.readers import WarcReader
    from datatrove.pipeline.writers import ParquetWriter
    from cleancopy.datatrove import Cleancopy

    pipeline = [WarcReader("crawl/"), Cleancopy(), ParquetWriter("articles/")]

It stands where `Trafilatura()` would: the text of a document is its page before, its story after.
"""

from __future__ import annotations

from typing import Any

from datatrove.data import DocumentsPipeline
from datatrove.pipeline.base import PipelineStep
from datatrove.utils.logging import logger
from datatrove.utils.typeshelper import StatHints

from cleancopy._article import Article
from cleancopy._cleaner import Cleaner, OptionValue
from cleancopy._errors import CleancopyError
from cleancopy._profile import Profile


class Cleancopy(PipelineStep):
    """Takes out of pages what is not the story; pages without a story are dropped.

    `profile` and options are those of `Cleaner`. `metadata["url"]` is told to the library; what it
    finds (headline, authors, published, language) is added to the metadata. It cleans in the
    task's own process: the library bounds time and memory by itself (`time_budget_ms`,
    `max_input_bytes`).
    """

    name = "📰 cleancopy"
    type = "🛢 - EXTRAC"

    def __init__(self, *, profile: Profile | None = None, **options: OptionValue) -> None:
        """A wrong option is told here, not by a worker."""
        super().__init__()
        with Cleaner(profile=profile, **options):
            self.profile = profile
            self.options = options

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Cleans one document after the other."""
        with Cleaner(profile=self.profile, **self.options) as cleaner:
            for document in data:
                self.stat_update(StatHints.total)
                try:
                    with (
                        self.track_time(),
                        cleaner.clean(document.text, url=document.metadata.get("url")) as article,
                    ):
                        document.text = article.write("text").decode()
                        document.metadata.update(_metadata_of(article))
                except CleancopyError as error:
                    self.stat_update("clean_error")
                    logger.warning(f"{document.id} could not be cleaned: {error}")
                    continue
                if not document.text:
                    self.stat_update(StatHints.dropped)
                    continue
                self.stat_update(StatHints.forwarded)
                self.update_doc_stats(document)
                yield document


def _metadata_of(article: Article) -> dict[str, Any]:
    """What was found, for the metadata."""
    return {
        "headline": article.headline,
        "authors": article.byline,
        "published": article.date,
        "language": article.language,
    }
