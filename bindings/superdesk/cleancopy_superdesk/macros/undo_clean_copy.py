"""The macro "Undo clean copy"."""

from __future__ import annotations

from typing import Any

from cleancopy_superdesk._cleaning import Item, undo_item


def undo_clean_copy_macro(item: Item, **_: Any) -> Item:
    """Gives the story the body that it had before it was cleaned."""
    return undo_item(item)


name = "undo_clean_copy"
label = "Undo clean copy"
callback = undo_clean_copy_macro
access_type = "frontend"
action_type = "direct"
