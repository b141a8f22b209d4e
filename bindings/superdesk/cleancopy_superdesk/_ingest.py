"""Feed parsers that clean what they parse."""

from __future__ import annotations

import logging
from typing import Any

from cleancopy_superdesk._cleaning import clean_item

logger = logging.getLogger(__name__)


def cleaning_parser(parser: type) -> type:
    """A feed parser that does what the given one does, and then cleans the items.

    An item that cannot be cleaned is ingested as it is, and the log says why.
    """

    class CleaningParser(parser):  # type: ignore[misc, valid-type]
        NAME = f"{parser.NAME}_clean_copy"  # type: ignore[attr-defined]
        label = f"{getattr(parser, 'label', parser.__name__)}, clean copy"

        def parse(self, *args: Any, **kwargs: Any) -> Any:
            parsed = super().parse(*args, **kwargs)
            for item in parsed if isinstance(parsed, list) else [parsed]:
                try:
                    clean_item(item)
                except Exception:
                    logger.exception("clean copy: the item %s was left as it is", item.get("guid"))
            return parsed

    CleaningParser.__name__ = f"CleanCopy{parser.__name__}"
    CleaningParser.__doc__ = f"{parser.__name__}, and then cleancopy."
    return CleaningParser


def register_parsers(names: list[str]) -> None:
    """Registers a twin that cleans for each of these feed parsers of Superdesk."""
    from superdesk.io.registry import register_feed_parser, registered_feed_parsers  # noqa: PLC0415

    for name in names:
        if name not in registered_feed_parsers:
            known = ", ".join(sorted(registered_feed_parsers))
            raise ValueError(f"CLEANCOPY_FEED_PARSERS: there is no feed parser {name!r}; there are: {known}")
        twin = cleaning_parser(type(registered_feed_parsers[name]))
        if twin.NAME not in registered_feed_parsers:
            register_feed_parser(twin.NAME, twin())
