"""The judged document."""

from __future__ import annotations

import contextlib
import ctypes
import threading
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType

from cleancopy import _structs
from cleancopy._catalogue import roles
from cleancopy._errors import ArgumentError
from cleancopy._library import SINK, check, library, take_bytes

_KEEP, _REMOVE = 0, 1
_SAME_ROLE = -1
_INPUTS = {1: "text", 2: "html"}
_FIELDS = {
    "headline": 0,
    "subheadline": 1,
    "author": 2,
    "published": 3,
    "updated": 4,
    "language": 5,
    "section": 6,
    "keyword": 7,
    "site": 8,
    "address": 9,
    "image": 10,
    "image_caption": 11,
    "image_credit": 12,
    "description": 13,
    "dateline": 15,
    "byline": 16,
}
_OUTSIDE_BODY = ("headline", "subheadline", "byline")


@dataclass(frozen=True)
class Block:
    """A run of text that stood alone, and what became of it."""

    text: str
    """As it reads after the repairs."""
    role: str
    """What it is: "paragraph", "caption", ...; `cleancopy.roles()` lists them."""
    kept: bool
    reason: str
    """Why it was kept or removed: an id that stays the same from version to version."""
    explanation: str
    """The reason as a sentence for an editor."""
    confidence: float
    """How sure the verdict is, 0 to 1."""
    span: tuple[int, int]
    """Where it stood: the first byte of the input and the one after its last."""
    repairs: tuple[str, ...]
    """The kinds of repairs that were made in it."""
    level: int
    """Of a crosshead 1 to 6, of a list item or quote its depth, else 0."""


@dataclass(frozen=True)
class Value:
    """One value of a field, and where it comes from."""

    text: str
    origin: str
    """ "text", "json-ld", "open-graph", "meta", "markup", ..."""
    block: int | None
    """The index of the block that says it, if one does."""


@dataclass(frozen=True)
class Edit:
    """One change of the input: these bytes become `text`."""

    span: tuple[int, int]
    """The first byte and the one after the last."""
    text: bytes
    """In the input's charset; empty where the bytes just go."""


class Article:
    """What `clean` makes of a document. Threads may share it.

    It holds memory of the library until it is garbage; close(), or `with`, lets go of it before.
    """

    def __init__(self, handle: ctypes.c_void_p) -> None:
        """Takes over a result of the library; callers get articles from `clean`."""
        self._handle: ctypes.c_void_p | None = handle
        self._free = weakref.finalize(self, library.cleancopy_result_free, handle)
        self._free.atexit = False
        self._blocks: list[Block] | None = None
        self._lock = threading.RLock()  # overruling needs the result for itself

    @property
    def blocks(self) -> list[Block]:
        """All blocks, kept and removed, in the input's order: together all words of its text."""
        with self._lock:
            if self._blocks is None:
                handle = self._open()
                row = _structs.fresh(_structs.Block)
                names = _repair_names()
                blocks = []
                for index in range(library.cleancopy_result_block_count(handle)):
                    check(library.cleancopy_result_block_at(handle, index, row))
                    blocks.append(_block_of(row, names))
                self._blocks = blocks
            return list(self._blocks)

    @property
    def kept(self) -> list[Block]:
        """The blocks that are the story."""
        return [block for block in self.blocks if block.kept]

    @property
    def removed(self) -> list[Block]:
        """The blocks that went."""
        return [block for block in self.blocks if not block.kept]

    @property
    def headline(self) -> str | None:
        """The headline, or None."""
        return self._first("headline")

    @property
    def subheadline(self) -> str | None:
        """The line under the headline, or None."""
        return self._first("subheadline")

    @property
    def byline(self) -> list[str]:
        """The authors' names."""
        return [value.text for value in self.values("author")]

    @property
    def date(self) -> str | None:
        """When it was published, in ISO 8601, or None."""
        return self._first("published")

    @property
    def updated(self) -> str | None:
        """When it was changed last, in ISO 8601, or None."""
        return self._first("updated")

    @property
    def dateline(self) -> str | None:
        """The dateline as printed, or None."""
        return self._first("dateline")

    @property
    def language(self) -> str:
        """The language as BCP 47 has it; "und" where it could not be told."""
        return self._first("language") or "und"

    @property
    def body(self) -> str:
        """The kept text without headline, subheadline and byline, blocks parted by blank lines."""
        head = {value.block for field in _OUTSIDE_BODY for value in self.values(field)[:1]}
        return "\n\n".join(
            block.text
            for index, block in enumerate(self.blocks)
            if block.kept and block.text and index not in head
        )

    def values(self, field: str) -> list[Value]:
        """All values of a field: "author", "keyword", "site", "image", "description", ..."""
        try:
            number = _FIELDS[field]
        except KeyError:
            known = ", ".join(_FIELDS)
            raise ArgumentError(f"unknown field {field}; known: {known}") from None
        with self._lock:
            handle = self._open()
            row = _structs.fresh(_structs.Value)
            found = []
            for index in range(library.cleancopy_result_value_count(handle, number)):
                check(library.cleancopy_result_value_at(handle, number, index, row))
                text = _structs.text_at(row.text, row.text_len)
                block = row.block if row.block >= 0 else None
                found.append(Value(text, row.origin.decode(), block))
            return found

    @property
    def input(self) -> str:
        """What the document was taken for: "text" or "html"."""
        return _INPUTS[self._run().input]

    @property
    def charset(self) -> str:
        """The WHATWG name of the charset that the bytes were read in."""
        return self._run().charset.decode()

    @property
    def charset_source(self) -> str:
        """What told the charset: "hint", "declared", "detected", ..."""
        return self._run().charset_source.decode()

    @property
    def undecodable(self) -> int:
        """How many bytes no charset explains; each became U+FFFD."""
        return self._run().undecodable

    @property
    def repairs(self) -> dict[str, int]:
        """How often each kind of repair was made, kinds that were not needed left out."""
        with self._lock:
            handle = self._open()
            counts = {
                name: library.cleancopy_result_repairs(handle, kind)
                for kind, name in enumerate(_repair_names())
            }
        return {name: count for name, count in counts.items() if count}

    @property
    def notes(self) -> list[str]:
        """What else there is to know of this document, a sentence each."""
        with self._lock:
            handle = self._open()
            count = library.cleancopy_result_note_count(handle)
            return [library.cleancopy_result_note_at(handle, i).decode() for i in range(count)]

    def overrule(self, index: int, keep: bool = True, role: str | None = None) -> None:
        """Decides for block `index` (of `blocks`): keep it or not, and its role if one is given.

        Its reason becomes "host.overruled"; what is read or written afterwards says so.
        """
        number = _SAME_ROLE
        if role is not None:
            known = roles()
            if role not in known:
                raise ArgumentError(f"unknown role {role}; known: {', '.join(known)}")
            number = known.index(role)
        with self._lock:
            handle = self._open()
            count = library.cleancopy_result_block_count(handle)
            if not 0 <= index < count:
                raise ArgumentError(f"there is no block {index}: the document has {count}")
            verdict = _KEEP if keep else _REMOVE
            check(library.cleancopy_result_overrule(handle, index, verdict, number))
            self._blocks = None

    def write(self, format: str = "article") -> bytes:
        """The article in a format; `cleancopy.formats()` lists them."""
        error = _structs.fresh(_structs.Error)
        written = ctypes.c_void_p()
        with self._lock:
            status = library.cleancopy_result_write_memory(
                self._open(), format.encode(), ctypes.byref(written), error
            )
        check(status, error.message)
        return take_bytes(written)

    def _teach(self, learner: ctypes.c_void_p) -> bool:
        """Gives the article to a learner of the library; `cleancopy.learn` does it."""
        learnt = ctypes.c_int32()
        with self._lock:
            status = library.cleancopy_learner_add(learner, self._open(), ctypes.byref(learnt))
        check(status, library.cleancopy_learner_error(learner))
        return bool(learnt.value)

    def edits(self, repairs: bool = False) -> list[Edit]:
        """What to change in the input itself, in its order: the format "source" as a list.

        With `repairs`, also the repaired text of what has no markup in it.
        """
        error = _structs.fresh(_structs.Error)
        found = ctypes.c_void_p()
        with self._lock:
            status = library.cleancopy_result_edits(
                self._open(), int(repairs), ctypes.byref(found), error
            )
        check(status, error.message)
        try:
            row = _structs.fresh(_structs.Edit)
            edits = []
            for index in range(library.cleancopy_edits_count(found)):
                check(library.cleancopy_edits_at(found, index, row))
                text = ctypes.string_at(row.text, row.text_len) if row.text else b""
                edits.append(Edit((row.begin, row.end), text))
            return edits
        finally:
            library.cleancopy_edits_free(found)

    def close(self) -> None:
        """Lets go of the memory; the article cannot be asked any more."""
        with self._lock:
            self._handle = None
            self._blocks = None
            self._free()

    def __enter__(self) -> Article:
        """`with clean(...) as article` closes it at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes the article."""
        self.close()

    def _open(self) -> ctypes.c_void_p:
        if self._handle is None:
            raise ValueError("the article is closed")
        return self._handle

    def _first(self, field: str) -> str | None:
        values = self.values(field)
        return values[0].text if values else None

    def _run(self) -> _structs.Run:
        row = _structs.fresh(_structs.Run)
        with self._lock:
            check(library.cleancopy_result_run(self._open(), row))
        return row


def write_package(articles: Iterable[Article], format: str = "article") -> bytes:
    """Several articles, at least one, in one output: a feed, a message, a list.

    `Format.holds_many` says which formats can; `FormatError` names them.
    """
    held = list(articles)
    out = bytearray()

    def take(_: int | None, data: int, size: int) -> int:
        out.extend(ctypes.string_at(data, size))
        return 0

    error = _structs.fresh(_structs.Error)
    with contextlib.ExitStack() as locks:
        for article in sorted(set(held), key=id):  # always in one order: nobody waits in a ring
            locks.enter_context(article._lock)
        handles = (ctypes.c_void_p * len(held))(*(article._open().value for article in held))
        status = library.cleancopy_write_package(
            handles, len(held), format.encode(), SINK(take), None, error
        )
    check(status, error.message)
    return bytes(out)


def _repair_names() -> list[str]:
    return [
        library.cleancopy_repair_name(kind).decode()
        for kind in range(library.cleancopy_repair_count())
    ]


def _block_of(row: _structs.Block, repair_names: list[str]) -> Block:
    return Block(
        text=_structs.text_at(row.text, row.text_len),
        role=row.role_name.decode(),
        kept=row.verdict == _KEEP,
        reason=row.reason.decode(),
        explanation=row.explanation.decode(),
        confidence=row.permille / 1000,
        span=(row.span_begin, row.span_end),
        repairs=tuple(name for kind, name in enumerate(repair_names) if row.repairs >> kind & 1),
        level=row.level,
    )
