"""Options, engines and sessions."""

from __future__ import annotations

import ctypes
import functools
import threading
from collections.abc import Iterable
from types import TracebackType
from typing import Union

from cleancopy import _structs
from cleancopy._article import Article
from cleancopy._handle import Handle
from cleancopy._library import TAKE_RESULT, check, library
from cleancopy._profile import Profile

OptionValue = Union[int, str, Iterable[str]]
"""A number, the name of a choice, True or False, or names: keep=["caption", "credit"]."""


_SETTLING_ROUNDS = 8  # three are nearly always enough


def _c_text(text: str | None, what: str) -> bytes | None:
    if text is None:
        return None
    if "\0" in text:
        raise ValueError(f"{what} may not hold a NUL character")
    return text.encode()


def _as_written(value: OptionValue) -> str:
    """The value as a person would write it on the command line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, str)):
        return str(value)
    return ",".join(value)


def _new_engine(options: dict[str, OptionValue], profile: Profile | None) -> Handle:
    handle = ctypes.c_void_p()
    check(library.cleancopy_options_new(ctypes.byref(handle)))
    try:
        for name, value in options.items():
            written = _c_text(_as_written(value), name)
            status = library.cleancopy_options_set(handle, name.replace("_", "-").encode(), written)
            check(status, library.cleancopy_options_error(handle))
        if profile is not None:
            check(library.cleancopy_options_set_profile(handle, profile.handle))
        engine = ctypes.c_void_p()
        status = library.cleancopy_engine_new(handle, ctypes.byref(engine))
        check(status, library.cleancopy_options_error(handle))
    finally:
        library.cleancopy_options_free(handle)
    return Handle(engine, library.cleancopy_engine_free)


class Cleaner:
    """Cleans documents with one set of options; any number of threads may share it.

    Keyword arguments are the library's options (see `cleancopy.options()`):
    `Cleaner(strictness="favour-keeping", keep=["caption", "credit"], max_blocks=5000)`.
    Raises `OptionError` for an option that is unknown or a value that is out of its bounds.
    `profile` is what `learn` gave for the site that the documents are from.
    """

    def __init__(self, *, profile: Profile | None = None, **options: OptionValue) -> None:
        """Compiles the options."""
        self._engine: Handle | None = _new_engine(options, profile)
        self._sessions = threading.local()

    def clean(
        self,
        data: bytes | bytearray | memoryview | str,
        *,
        url: str | None = None,
        charset: str | None = None,
        language: str | None = None,
        id: str | None = None,
        settle: bool = False,
    ) -> Article:
        """Cleans one document.

        `data` is what the scraper got: bytes of any charset, or text. `url` says where it came
        from; `charset` (a WHATWG label, as from the HTTP header) and `language` (BCP 47) are
        hints. `id` is your own name for the story: its outputs are named by it, and so loading
        one twice does not make two posts. With `settle`, what is left of the input is cleaned
        again until nothing more goes, for hosts that put `write("source")` back in its place.
        An empty document is no error: its article has no text.
        """
        if isinstance(data, str):
            data, charset = data.encode("utf-8", "surrogatepass"), "utf-8"
        document = _structs.fresh(_structs.Document)
        document.data = raw = bytes(data)  # no copy where they are bytes already
        document.data_len = len(raw)
        document.charset = _c_text(charset, "charset")
        document.language = _c_text(language, "language")
        document.url = _c_text(url, "url")
        document.id = _c_text(id, "id")
        session = self._session()
        result = ctypes.c_void_p()
        rounds = _SETTLING_ROUNDS if settle else 0
        status = library.cleancopy_clean_settled(session, document, rounds, ctypes.byref(result))
        check(status, library.cleancopy_session_error(session))
        return Article(result)

    def read_articles(self, data: bytes | str) -> list[Article]:
        """Reads back what the format "article" wrote: one article or a package of several.

        They can be overruled and written in every format but "source", which needs the input.
        Raises `InvalidArticleError` with the line and the reason for what is not valid.
        """
        raw = data.encode() if isinstance(data, str) else bytes(data)
        session = self._session()
        handles: list[int] = []
        take = TAKE_RESULT(lambda _, result: handles.append(result))
        status = library.cleancopy_read_articles(session, raw, len(raw), take, None)
        check(status, library.cleancopy_session_error(session))
        return [Article(ctypes.c_void_p(handle)) for handle in handles]

    def _session(self) -> ctypes.c_void_p:
        """This thread's session: made when it is first needed, gone with the thread."""
        if self._engine is None:
            raise ValueError("the cleaner is closed")
        session: Handle | None = getattr(self._sessions, "session", None)
        if session is None:
            handle = ctypes.c_void_p()
            check(library.cleancopy_session_new(self._engine.value, ctypes.byref(handle)))
            session = Handle(handle, library.cleancopy_session_free)
            self._sessions.session = session
        return session.value

    def close(self) -> None:
        """Lets go of the engine; articles that came of it live on."""
        self._engine = None
        self._sessions = threading.local()

    def __enter__(self) -> Cleaner:
        """`with Cleaner() as cleaner` closes it at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes the cleaner."""
        self.close()


@functools.lru_cache(maxsize=16)
def _cleaner_with(options: tuple[tuple[str, str], ...], profile: Profile | None) -> Cleaner:
    return Cleaner(profile=profile, **dict(options))


def clean(
    data: bytes | bytearray | memoryview | str,
    *,
    input: str = "auto",
    url: str | None = None,
    charset: str | None = None,
    language: str | None = None,
    id: str | None = None,
    profile: Profile | None = None,
    settle: bool = False,
    **options: OptionValue,
) -> Article:
    """Cleans one document with the given options; see `Cleaner` and `Cleaner.clean`.

    `input` says what `data` is: "text", "html", or "auto" to find out.
    """
    options["input"] = input
    written = tuple(sorted((name, _as_written(value)) for name, value in options.items()))
    cleaner = _cleaner_with(written, profile)
    return cleaner.clean(data, url=url, charset=charset, language=language, id=id, settle=settle)


def read_articles(data: bytes | str) -> list[Article]:
    """Reads back what the format "article" wrote; see `Cleaner.read_articles`."""
    return _cleaner_with((), None).read_articles(data)


def learn(
    documents: Iterable[bytes | bytearray | memoryview | str | Article],
    *,
    start: Profile | None = None,
    **options: OptionValue,
) -> Profile:
    """Learns from documents of one site what repeats there.

    They are cleaned with the given options, or are articles already, whose overruled blocks then
    count as the editor left them. `start` is a profile to go on from. A story that it has learnt
    from before, and a document without text, teach nothing.
    """
    learner = ctypes.c_void_p()
    check(library.cleancopy_learner_new(start.handle if start else None, ctypes.byref(learner)))
    try:
        with Cleaner(profile=None, **options) as cleaner:
            for document in documents:
                if isinstance(document, Article):
                    document._teach(learner)
                else:
                    with cleaner.clean(document) as article:
                        article._teach(learner)
        profile = ctypes.c_void_p()
        check(library.cleancopy_learner_profile(learner, ctypes.byref(profile)))
        return Profile(profile)
    finally:
        library.cleancopy_learner_free(learner)
