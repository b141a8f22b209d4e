"""Site profiles: what repeats on a site's pages, and where."""

from __future__ import annotations

import ctypes
import os
import pathlib

from cleancopy import _structs
from cleancopy._handle import Handle
from cleancopy._library import check, library, take_bytes


class Profile:
    """What `cleancopy.learn` learnt of a site. It never changes, and threads may share it."""

    def __init__(self, handle: ctypes.c_void_p) -> None:
        """Takes over a profile of the library; callers get theirs from `learn` and `load`."""
        self._own = Handle(handle, library.cleancopy_profile_free)

    @classmethod
    def load(cls, source: bytes | str | os.PathLike[str]) -> Profile:
        """The profile of a file, or of a file's bytes. Raises `ProfileError` if it is none."""
        data = source if isinstance(source, bytes) else pathlib.Path(source).read_bytes()
        error = _structs.fresh(_structs.Error)
        handle = ctypes.c_void_p()
        status = library.cleancopy_profile_load(data, len(data), ctypes.byref(handle), error)
        check(status, error.message)
        return cls(handle)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the profile to a file; the same profile gives the same bytes."""
        pathlib.Path(path).write_bytes(bytes(self))

    def merge(self, other: Profile) -> Profile:
        """What learning from the documents of both would have given.

        Raises `ArgumentError` if both have learnt from the same story.
        """
        error = _structs.fresh(_structs.Error)
        merged = ctypes.c_void_p()
        status = library.cleancopy_profile_merge(
            self.handle, other.handle, ctypes.byref(merged), error
        )
        check(status, error.message)
        return Profile(merged)

    @property
    def documents(self) -> int:
        """How many documents it was learnt from."""
        return self._describe().documents

    @property
    def lines(self) -> int:
        """How many lines it knows, those of a single document included."""
        return self._describe().lines

    @property
    def places(self) -> int:
        """How many places on the page it knows."""
        return self._describe().places

    @property
    def handle(self) -> ctypes.c_void_p:
        """The library's handle, which this object owns."""
        return self._own.value

    def __bytes__(self) -> bytes:
        """What its file holds."""
        error = _structs.fresh(_structs.Error)
        written = ctypes.c_void_p()
        status = library.cleancopy_profile_save(self.handle, ctypes.byref(written), error)
        check(status, error.message)
        return take_bytes(written)

    def __reduce__(self) -> tuple[object, tuple[bytes]]:
        """Other processes get it by what its file holds."""
        return Profile.load, (bytes(self),)

    def _describe(self) -> _structs.ProfileInfo:
        row = _structs.fresh(_structs.ProfileInfo)
        check(library.cleancopy_profile_describe(self.handle, row))
        return row
