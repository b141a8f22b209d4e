"""Handles of the library that are freed with the Python object that holds them."""

from __future__ import annotations

import ctypes
import weakref
from typing import Callable


class Handle:
    """A handle of the library that is freed with this object, or before by close()."""

    def __init__(self, handle: ctypes.c_void_p, free: Callable[[ctypes.c_void_p], None]) -> None:
        self.value = handle
        self.close = weakref.finalize(self, free, handle)
        self.close.atexit = False  # a daemon thread may still be at work; the process takes it all
