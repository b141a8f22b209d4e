"""Takes out of Superdesk items what is not the story.

In Superdesk's settings.py:

    INSTALLED_APPS = [..., "cleancopy_superdesk"]
    CLEANCOPY_FEED_PARSERS = ["nitf", "newsml2"]     # which feed parsers shall have a twin that cleans
    CLEANCOPY_OPTIONS = {"strictness": "favour-keeping"}    # of cleancopy.Cleaner

The macros "Clean copy" and "Undo clean copy" are there for every desk, and feed parsers "..., clean copy" for ingest.
"""

from __future__ import annotations

from typing import Any

from cleancopy_superdesk._cleaning import clean_item, configure, undo_item
from cleancopy_superdesk._ingest import cleaning_parser, register_parsers

__all__ = ["clean_item", "cleaning_parser", "init_app", "undo_item"]


def init_app(app: Any) -> None:
    """Superdesk calls this for each of its INSTALLED_APPS."""
    configure(app.config.get("CLEANCOPY_OPTIONS", {}))
    register_parsers(app.config.get("CLEANCOPY_FEED_PARSERS", []))
    # Superdesk's registry finds macros among the modules that are loaded.
    from cleancopy_superdesk.macros import clean_copy, undo_clean_copy  # noqa: F401, PLC0415
