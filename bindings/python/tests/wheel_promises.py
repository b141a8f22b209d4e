"""What only a wheel promises: it needs nothing of the system but the C and C++ libraries.

bindings/python/build_wheel runs these tests.
"""

import pathlib
import re
import shutil

import cleancopy


def loaded_libraries():
    """The shared libraries in this process."""
    maps = pathlib.Path("/proc/self/maps").read_text(encoding="utf-8")
    return {pathlib.Path(path) for path in re.findall(r"(/\S+\.so\S*)$", maps, re.MULTILINE)}


def test_its_libraries_are_its_own():
    package = pathlib.Path(cleancopy.__file__).parent
    libraries = loaded_libraries()
    assert package / "libcleancopy.so" in libraries
    for name in ("libxml2", "libutf8proc", "libuchardet"):
        (found,) = (path for path in libraries if path.name.startswith(name))
        assert found.parent == package.parent / "cleancopy.libs"


def test_there_is_no_compiler():
    assert not any(map(shutil.which, ("cc", "gcc", "g++", "clang", "cmake", "ninja")))
