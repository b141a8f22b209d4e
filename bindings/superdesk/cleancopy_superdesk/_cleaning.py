"""One item: what goes of its body, and back."""

from __future__ import annotations

import html
from typing import Any

import cleancopy

Item = dict[str, Any]

RECORD = "cleancopy"
_cleaner = cleancopy.Cleaner(input="html")


def configure(options: dict[str, Any]) -> None:
    """Uses these options of cleancopy.Cleaner from now on."""
    global _cleaner
    _cleaner = cleancopy.Cleaner(input="html", **options)


def clean_item(item: Item) -> Item:
    """Cuts out of the item's body_html what is not the story; all else stays byte for byte.

    What went, why, and the body as it was are in item["extra"]["cleancopy"] then. An item without
    body, or one that is clean already, stays as it is.
    """
    body = item.get("body_html") or ""
    if not body.strip():
        return item
    # The headline stands before the story, so that a body which repeats it says nothing new.
    headline = item.get("headline") or ""
    before = f"<h1>{headline if '<' in headline else html.escape(headline)}</h1>\n".encode() if headline else b""
    source = before + body.encode()
    with _cleaner.clean(source, charset="utf-8", language=item.get("language")) as article:
        edits = [edit for edit in article.edits() if edit.span[0] >= len(before)]
        removed = [block for block in article.removed if block.text and block.span[0] >= len(before)]
    if not edits:
        return item
    item["body_html"] = _without(source, edits, len(before)).decode()
    item.setdefault("extra", {})[RECORD] = {
        "original": body,
        "cleaned": item["body_html"],
        "removed": [
            {
                "text": block.text,
                "role": block.role,
                "reason": block.reason,
                "explanation": block.explanation,
                "confidence": block.confidence,
            }
            for block in removed
        ],
    }
    return item


def undo_item(item: Item) -> Item:
    """Gives the item the body that it had before it was cleaned.

    Raises ValueError where there is none, or where somebody has edited the body since.
    """
    record = (item.get("extra") or {}).get(RECORD)
    if not record:
        raise ValueError("This item was not cleaned.")
    if item.get("body_html") != record["cleaned"]:
        raise ValueError("The body was edited after it was cleaned; to undo the cleaning would lose that.")
    item["body_html"] = record["original"]
    del item["extra"][RECORD]
    return item


def _without(source: bytes, edits: list[cleancopy.Edit], begin: int) -> bytes:
    kept = []
    for edit in edits:
        kept += [source[begin : edit.span[0]], edit.text]
        begin = edit.span[1]
    return b"".join([*kept, source[begin:]])
