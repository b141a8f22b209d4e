"""Tests the plugin in WordPress 6 from Debian: with PHPUnit, over HTTP, and with a browser.

Usage: run.py PREFIX FOLDER    PREFIX is where the library was installed; screenshots, logs and reports go to FOLDER.

Starts MariaDB on a socket and PHP's server on the loopback, with the PHP extension; stops both whatever happens.
"""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[2]
sys.path.insert(0, str(REPOSITORY / "tests/hosts"))

from wordpress.wordpress_site import Site  # noqa: E402

CLASSIC = """<?php
// Posts of this title are edited in the classic editor.
add_filter('use_block_editor_for_post', fn ($use, $post) => $use && !str_starts_with($post->post_title, 'Classic'), 10, 2);
"""


def library_of(prefix):
    """Names the installed library to all that is started from here; its extension for PHP."""
    libraries = next(pathlib.Path(prefix).resolve().rglob("libcleancopy.so.1")).parent
    os.environ["LD_LIBRARY_PATH"] = str(libraries)
    os.environ["CLEANCOPY_LIBRARY"] = str(libraries / "libcleancopy.so.1")


def build_extension(prefix, folder):
    script = REPOSITORY / "bindings/php/ext/build.sh"
    command = [script, folder / "extension", pathlib.Path(prefix).resolve()]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def environment(folder):
    python = folder / "python/bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder / "python"], check=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", HERE / "requirements.txt"], check=True)
    return python


def unit_tests(site, folder):
    said = site.php(HERE / "run_tests.php", folder / "wordpress.xml", check=False)
    print(said)
    return "\nOK (" in said


def missing_library(site):
    """What an administrator and an editor see without the library, which FFI is told to look for where nothing is."""
    said = site.php(HERE / "missing.php", environment={"CLEANCOPY_LIBRARY": "/missing/libcleancopy.so.1"}, extension=False)
    wanted = ["the post is untouched", "500 The cleancopy library /missing", "Clean copy cannot work yet", "Install libcleancopy"]
    absent = [text for text in wanted if text not in said]
    print(f"without the library: {f'FAILED, nobody says: {absent}' if absent else 'said, and the post untouched'}")
    return not absent


def main(prefix, folder):
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    library_of(prefix)
    extension = build_extension(prefix, folder)
    python = environment(folder)
    with Site(folder / "site", [HERE.parent / "cleancopy"], [f"-dextension={extension}"]) as site:
        must_use = site.root / "wp-content/mu-plugins"
        must_use.mkdir()
        (must_use / "classic.php").write_text(CLASSIC)
        good = unit_tests(site, folder) and missing_library(site)
        browser = [python, HERE / "browser_test.py", site.address, site.password, folder]
        good = subprocess.run(browser).returncode == 0 and good
        if complaints := site.complaints():
            print(f"WordPress complained: {complaints[-3000:]}")
            good = False
    print("1 passed, 0 failed" if good else "0 passed, 1 failed")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
