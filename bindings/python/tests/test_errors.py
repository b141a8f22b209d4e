"""Every failure is an exception that names what is wrong."""

import os
import subprocess
import sys

import pytest

import cleancopy


def test_unknown_option():
    with pytest.raises(cleancopy.OptionError, match="max-bloks"):
        cleancopy.Cleaner(max_bloks=3)


@pytest.mark.parametrize("value", [0, -1, 10**12, "many"])
def test_option_out_of_bounds(value):
    with pytest.raises(cleancopy.OptionError, match="max-blocks"):
        cleancopy.Cleaner(max_blocks=value)


def test_unknown_role_in_an_option():
    with pytest.raises(cleancopy.OptionError, match="captoin"):
        cleancopy.clean(b"x", keep=["captoin"])


def test_unknown_charset():
    with pytest.raises(cleancopy.CharsetError, match="klingon"):
        cleancopy.clean(b"x", charset="klingon")


def test_unknown_format_names_the_known_ones():
    with pytest.raises(cleancopy.FormatError, match=r"betamax.*article"):
        cleancopy.clean(b"x").write("betamax")


def test_limit():
    with pytest.raises(cleancopy.LimitError, match="max-input-bytes"):
        cleancopy.clean(b"More than ten bytes.", max_input_bytes=10)


def test_indices_and_names_out_of_range():
    article = cleancopy.clean(b"One line of text.")
    for index in (-1, 1, 2**40):
        with pytest.raises(cleancopy.ArgumentError, match="there is no block"):
            article.overrule(index)
    with pytest.raises(cleancopy.ArgumentError, match="headlien"):
        article.overrule(0, role="headlien")
    with pytest.raises(cleancopy.ArgumentError, match="known: headline"):
        article.values("headlien")


def test_nul_in_a_hint():
    with pytest.raises(ValueError, match="url"):
        cleancopy.clean(b"x", url="https://example.org/\0")


def test_errors_have_the_status_of_the_library():
    with pytest.raises(cleancopy.CleancopyError) as caught:
        cleancopy.clean(b"x", charset="klingon")
    assert caught.value.status == 13
    assert isinstance(caught.value, ValueError)


def test_a_cleaner_is_usable_after_an_error():
    cleaner = cleancopy.Cleaner(max_input_bytes=20)
    with pytest.raises(cleancopy.LimitError):
        cleaner.clean(b"x" * 21)
    assert cleaner.clean(b"x" * 20).blocks


@pytest.mark.parametrize("library", ["/nowhere/libcleancopy.so", "libc.so.6"])
def test_a_library_that_cannot_be_used_is_named(library):
    run = subprocess.run(
        [sys.executable, "-c", "import cleancopy"],
        env={**os.environ, "CLEANCOPY_LIBRARY": library},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1
    assert f"ImportError: cannot use the cleancopy library {library}" in run.stderr
    assert "pip install" in run.stderr
