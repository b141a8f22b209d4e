"""The macro "Clean copy"."""

from __future__ import annotations

from typing import Any

from cleancopy_superdesk._cleaning import Item, clean_item


def clean_copy_macro(item: Item, **_: Any) -> Item:
    """Takes out captions, prompts, share bars and what else is not the story; "extra" says what went."""
    return clean_item(item)


name = "clean_copy"
label = "Clean copy"
callback = clean_copy_macro
access_type = "frontend"
action_type = "direct"
