"""What the loaded library has to offer: options, formats, roles."""

from __future__ import annotations

from dataclasses import dataclass

from cleancopy import _structs
from cleancopy._library import check, library


@dataclass(frozen=True)
class Option:
    """One option of `Cleaner` and `clean`."""

    name: str
    """As Python's keyword arguments have it: max_blocks."""
    description: str
    choices: tuple[str, ...]
    """The values by name, or empty where it takes a number or text."""
    is_text: bool
    min: int
    max: int
    default: int
    """The default as a number: an index of `choices` where there are any."""
    key: int


@dataclass(frozen=True)
class Format:
    """One output format of `Article.write`."""

    name: str
    media_type: str
    extension: str
    description: str
    holds_many: bool
    """Whether `cleancopy.write_package` takes it."""


def options() -> list[Option]:
    """Every option there is."""
    found = []
    info = _structs.fresh(_structs.OptionInfo)
    for index in range(library.cleancopy_option_count()):
        check(library.cleancopy_option_at(index, info))
        choices: bytes | None = info.choices
        found.append(
            Option(
                name=info.name.decode().replace("-", "_"),
                description=info.description.decode(),
                choices=tuple(choices.decode().split(",")) if choices else (),
                is_text=bool(info.is_text),
                min=info.min,
                max=info.max,
                default=info.fallback,
                key=info.key,
            )
        )
    return found


def formats() -> list[Format]:
    """Every output format, the default first."""
    found = []
    row = _structs.fresh(_structs.Format)
    for index in range(library.cleancopy_format_count()):
        check(library.cleancopy_format_at(index, row))
        found.append(
            Format(
                name=row.name.decode(),
                media_type=row.media_type.decode(),
                extension=row.extension.decode(),
                description=row.description.decode(),
                holds_many=bool(row.holds_many),
            )
        )
    return found


def roles() -> list[str]:
    """The names of all roles that a block can have."""
    found: list[str] = []
    while name := library.cleancopy_role_name(len(found)):
        found.append(name.decode())
    return found
