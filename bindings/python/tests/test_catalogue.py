"""What there is to choose from, and that it is what the header declares."""

import ctypes
import re
from pathlib import Path

import cleancopy
from cleancopy import _structs
from cleancopy._article import _FIELDS

HEADER = Path(__file__).parents[3].joinpath("include/cleancopy/cleancopy.h").read_text("utf-8")


def test_options_are_python_names_with_their_bounds():
    options = {option.name: option for option in cleancopy.options()}
    assert options["max_blocks"].min == 1
    assert options["strictness"].choices[0] == "favour-keeping"
    assert options["keep"].is_text
    assert all(option.name.isidentifier() and option.description for option in options.values())


def test_every_option_can_be_given_its_default():
    for option in cleancopy.options():
        if option.is_text:
            continue
        value = option.choices[option.default] if option.choices else option.default
        cleancopy.Cleaner(**{option.name: value})


def test_formats_describe_themselves():
    formats = cleancopy.formats()
    assert formats[0].name == "article"
    assert all(f.name and f.media_type and f.extension and f.description for f in formats)


def test_roles_are_those_of_the_header():
    known = re.findall(r"CLEANCOPY_ROLE_([A-Z_]+)", HEADER)
    assert set(cleancopy.roles()) == {name.lower().replace("_", "-") for name in known}


def test_fields_are_those_of_the_header():
    known = re.findall(r"CLEANCOPY_FIELD_([A-Z_]+) = (\d+)", HEADER)
    assert {name.lower(): int(number) for name, number in known} == _FIELDS


def test_structs_have_the_members_of_the_header():
    code = re.sub(r"/\*.*?\*/", "", HEADER, flags=re.S)
    structs = re.findall(r"typedef struct cleancopy_(\w+) \{(.*?)\} cleancopy_\1;", code, re.S)
    assert len(structs) == 9
    for name, members in structs:
        declared = re.findall(r"(\w+)(?:\[\d+\])?\s*[;,]", members)
        mirror = getattr(_structs, name.title().replace("_", ""))
        assert issubclass(mirror, ctypes.Structure)
        assert [field[0] for field in mirror._fields_] == declared, name


def test_the_version_is_the_headers():
    parts = re.findall(r"VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", HEADER)
    assert cleancopy.__version__ == ".".join(parts)
