"""The structs of cleancopy.h, member for member."""

from __future__ import annotations

import ctypes
from ctypes import c_char, c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from typing import TypeVar


class Error(ctypes.Structure):
    """Mirrors cleancopy_error."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("sink_code", c_int32),
        ("message", c_char * 248),
    ]
    message: bytes


class OptionInfo(ctypes.Structure):
    """Mirrors cleancopy_option_info."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("key", c_int32),
        ("name", c_char_p),
        ("description", c_char_p),
        ("choices", c_char_p),
        ("is_text", c_int32),
        ("min", c_int64),
        ("max", c_int64),
        ("fallback", c_int64),
    ]
    key: int
    name: bytes
    description: bytes
    choices: bytes | None
    is_text: int
    min: int
    max: int
    fallback: int


class Document(ctypes.Structure):
    """Mirrors cleancopy_document; it keeps the bytes that are assigned to it alive."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("data", c_char_p),
        ("data_len", c_size_t),
        ("charset", c_char_p),
        ("language", c_char_p),
        ("url", c_char_p),
        ("id", c_char_p),
    ]
    data: bytes
    data_len: int
    charset: bytes | None
    language: bytes | None
    url: bytes | None
    id: bytes | None


class Block(ctypes.Structure):
    """Mirrors cleancopy_block."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("text", c_void_p),
        ("text_len", c_size_t),
        ("span_begin", c_uint64),
        ("span_end", c_uint64),
        ("role", c_int32),
        ("verdict", c_int32),
        ("permille", c_int32),
        ("role_name", c_char_p),
        ("reason", c_char_p),
        ("explanation", c_char_p),
        ("repairs", c_uint32),
        ("level", c_uint32),
    ]
    text: int | None
    text_len: int
    span_begin: int
    span_end: int
    verdict: int
    permille: int
    role_name: bytes
    reason: bytes
    explanation: bytes
    repairs: int
    level: int


class Value(ctypes.Structure):
    """Mirrors cleancopy_value."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("text", c_void_p),
        ("text_len", c_size_t),
        ("origin", c_char_p),
        ("block", c_int64),
    ]
    text: int | None
    text_len: int
    origin: bytes
    block: int


class Run(ctypes.Structure):
    """Mirrors cleancopy_run."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("input", c_int32),
        ("charset", c_char_p),
        ("charset_source", c_char_p),
        ("undecodable", c_uint64),
        ("input_bytes", c_uint64),
    ]
    input: int
    charset: bytes
    charset_source: bytes
    undecodable: int
    input_bytes: int


class Format(ctypes.Structure):
    """Mirrors cleancopy_format."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("name", c_char_p),
        ("media_type", c_char_p),
        ("extension", c_char_p),
        ("description", c_char_p),
        ("holds_many", c_int32),
    ]
    name: bytes
    media_type: bytes
    extension: bytes
    description: bytes
    holds_many: int


class Edit(ctypes.Structure):
    """Mirrors cleancopy_edit."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("begin", c_uint64),
        ("end", c_uint64),
        ("text", c_void_p),
        ("text_len", c_size_t),
    ]
    begin: int
    end: int
    text: int | None
    text_len: int


class ProfileInfo(ctypes.Structure):
    """Mirrors cleancopy_profile_info."""

    _fields_ = [
        ("struct_size", c_size_t),
        ("documents", c_uint32),
        ("lines", c_uint32),
        ("places", c_uint32),
    ]
    documents: int
    lines: int
    places: int


_Struct = TypeVar("_Struct", bound=ctypes.Structure)


def fresh(kind: type[_Struct]) -> _Struct:
    """An empty struct that says its own size, as the header's INIT macros do."""
    return kind(struct_size=ctypes.sizeof(kind))


def text_at(address: int | None, length: int) -> str:
    """The text of a pointer and a length."""
    return ctypes.string_at(address, length).decode() if address and length else ""
