"""The library's statuses as exceptions."""

from __future__ import annotations


class CleancopyError(Exception):
    """What the library could not do; `status` is the C library's number, `str()` its message."""

    status = -1

    def __init__(self, message: str, status: int | None = None) -> None:
        """`status` is needed only where the class has none of its own."""
        super().__init__(message)
        if status is not None:
            self.status = status


class ArgumentError(CleancopyError, ValueError):
    """A value that the call cannot take, such as the index of a block that is not there."""

    status = 10


class OptionError(CleancopyError, ValueError):
    """No such option, or a value out of its bounds."""

    status = 11


class CharsetError(CleancopyError, ValueError):
    """The charset hint is no label of the WHATWG Encoding Standard."""

    status = 13


class FormatError(CleancopyError, ValueError):
    """No such output format."""

    status = 14


class InvalidArticleError(CleancopyError, ValueError):
    """What should be an article of cleancopy's is none; the message says the line and why."""

    status = 15


class ProfileError(CleancopyError, ValueError):
    """The bytes are no usable site profile."""

    status = 16


class LimitError(CleancopyError):
    """The input or the output passes a limit of the options."""

    status = 30


class TimeBudgetError(CleancopyError, TimeoutError):
    """The option time_budget_ms is used up."""

    status = 31


class CancelledError(CleancopyError):
    """The work was cancelled."""

    status = 32


class IncompleteError(CleancopyError):
    """The format demands what the story lacks, and the option missing says "refuse"."""

    status = 34


class InternalError(CleancopyError):
    """A defect in the library: please report it with the message."""

    status = 90


_OUT_OF_MEMORY = 20
_BY_STATUS = {
    error.status: error
    for error in (
        ArgumentError,
        OptionError,
        CharsetError,
        FormatError,
        InvalidArticleError,
        ProfileError,
        LimitError,
        TimeBudgetError,
        CancelledError,
        IncompleteError,
        InternalError,
    )
}


def error_of(status: int, message: str) -> Exception:
    """The exception for a status that is not OK."""
    if status == _OUT_OF_MEMORY:
        return MemoryError(message)
    return _BY_STATUS.get(status, CleancopyError)(message, status)
