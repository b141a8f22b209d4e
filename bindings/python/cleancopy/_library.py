"""Finds the shared library, refuses one of another ABI, and declares its functions."""

from __future__ import annotations

import ctypes
import os
import pathlib
from ctypes import POINTER, c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p

from cleancopy import _structs
from cleancopy._errors import error_of

ABI = 1
OK = 0

_OUT_HANDLE = POINTER(c_void_p)
SINK = ctypes.CFUNCTYPE(ctypes.c_int, c_void_p, c_void_p, c_size_t)
TAKE_RESULT = ctypes.CFUNCTYPE(None, c_void_p, c_void_p)
# name: (what it returns, what it takes). A char * that comes with its length is a void *, so that
# ctypes leaves it as the address it is.
_PROTOTYPES: dict[str, tuple[object, list[object]]] = {
    "version_text": (c_char_p, []),
    "status_name": (c_char_p, [c_int32]),
    "options_new": (c_int32, [_OUT_HANDLE]),
    "options_free": (None, [c_void_p]),
    "options_set_int": (c_int32, [c_void_p, c_int32, c_int64]),
    "options_set": (c_int32, [c_void_p, c_char_p, c_char_p]),
    "options_error": (c_char_p, [c_void_p]),
    "option_count": (c_size_t, []),
    "option_at": (c_int32, [c_size_t, POINTER(_structs.OptionInfo)]),
    "engine_new": (c_int32, [c_void_p, _OUT_HANDLE]),
    "engine_free": (None, [c_void_p]),
    "session_new": (c_int32, [c_void_p, _OUT_HANDLE]),
    "session_free": (None, [c_void_p]),
    "session_error": (c_char_p, [c_void_p]),
    "clean_settled": (
        c_int32,
        [c_void_p, POINTER(_structs.Document), c_uint32, _OUT_HANDLE],
    ),
    "result_free": (None, [c_void_p]),
    "role_name": (c_char_p, [c_int32]),
    "result_block_count": (c_size_t, [c_void_p]),
    "result_block_at": (c_int32, [c_void_p, c_size_t, POINTER(_structs.Block)]),
    "result_overrule": (c_int32, [c_void_p, c_size_t, c_int32, c_int32]),
    "result_value_count": (c_size_t, [c_void_p, c_int32]),
    "result_value_at": (c_int32, [c_void_p, c_int32, c_size_t, POINTER(_structs.Value)]),
    "result_run": (c_int32, [c_void_p, POINTER(_structs.Run)]),
    "repair_count": (c_size_t, []),
    "repair_name": (c_char_p, [c_size_t]),
    "result_repairs": (c_uint64, [c_void_p, c_size_t]),
    "result_note_count": (c_size_t, [c_void_p]),
    "result_note_at": (c_char_p, [c_void_p, c_size_t]),
    "format_count": (c_size_t, []),
    "format_at": (c_int32, [c_size_t, POINTER(_structs.Format)]),
    "result_write_memory": (
        c_int32,
        [c_void_p, c_char_p, _OUT_HANDLE, POINTER(_structs.Error)],
    ),
    "write_package": (
        c_int32,
        [POINTER(c_void_p), c_size_t, c_char_p, SINK, c_void_p, POINTER(_structs.Error)],
    ),
    "read_articles": (c_int32, [c_void_p, c_char_p, c_size_t, TAKE_RESULT, c_void_p]),
    "result_edits": (c_int32, [c_void_p, c_int32, _OUT_HANDLE, POINTER(_structs.Error)]),
    "edits_count": (c_size_t, [c_void_p]),
    "edits_at": (c_int32, [c_void_p, c_size_t, POINTER(_structs.Edit)]),
    "edits_free": (None, [c_void_p]),
    "bytes_data": (c_void_p, [c_void_p, POINTER(c_size_t)]),
    "bytes_free": (None, [c_void_p]),
    "options_set_profile": (c_int32, [c_void_p, c_void_p]),
    "learner_new": (c_int32, [c_void_p, _OUT_HANDLE]),
    "learner_free": (None, [c_void_p]),
    "learner_add": (c_int32, [c_void_p, c_void_p, POINTER(c_int32)]),
    "learner_profile": (c_int32, [c_void_p, _OUT_HANDLE]),
    "learner_error": (c_char_p, [c_void_p]),
    "profile_free": (None, [c_void_p]),
    "profile_load": (c_int32, [c_char_p, c_size_t, _OUT_HANDLE, POINTER(_structs.Error)]),
    "profile_save": (c_int32, [c_void_p, _OUT_HANDLE, POINTER(_structs.Error)]),
    "profile_merge": (c_int32, [c_void_p, c_void_p, _OUT_HANDLE, POINTER(_structs.Error)]),
    "profile_describe": (c_int32, [c_void_p, POINTER(_structs.ProfileInfo)]),
}


def _path() -> str:
    """The library to load: the one that the user names, the package's own, or the system's."""
    inside = pathlib.Path(__file__).with_name("libcleancopy.so")
    own = str(inside) if inside.exists() else f"libcleancopy.so.{ABI}"
    return os.environ.get("CLEANCOPY_LIBRARY") or own


def _load() -> ctypes.CDLL:
    # CDLL, not PyDLL: the interpreter lock is released for the time of every call.
    path = _path()
    try:
        library = ctypes.CDLL(path)
        library.cleancopy_abi.restype = c_uint32
        abi = library.cleancopy_abi()
        if abi != ABI:
            raise ImportError(f"{path} has ABI {abi}, but this cleancopy package needs ABI {ABI}")
        for name, (returns, takes) in _PROTOTYPES.items():
            function = getattr(library, f"cleancopy_{name}")
            function.restype = returns
            function.argtypes = takes
    except (OSError, AttributeError) as error:
        raise ImportError(
            f"cannot use the cleancopy library {path}: {error}. Install the package with "
            "`pip install ./bindings/python`, or name a library in CLEANCOPY_LIBRARY."
        ) from error
    return library


library = _load()


def check(status: int, message: bytes = b"") -> None:
    """Raises the exception of a status that is not OK."""
    if status != OK:
        name = library.cleancopy_status_name(status).decode()
        raise error_of(status, message.decode() or name)


def take_bytes(written: ctypes.c_void_p) -> bytes:
    """What a handle of bytes holds; it is freed."""
    try:
        length = c_size_t()
        data = library.cleancopy_bytes_data(written, ctypes.byref(length))
        return ctypes.string_at(data, length.value)
    finally:
        library.cleancopy_bytes_free(written)


def version() -> str:
    """The version of the library that is loaded, such as 0.1.0."""
    return str(library.cleancopy_version_text().decode())
