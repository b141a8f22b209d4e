"""Writes articles in every format that hosts take, gives them to those hosts' own code, and compares the words.

Usage: load_all.py CLEANCOPY [--only HOST...]      --list names the hosts; README.md says how each starts.

Packages go to build/hosts/, at their pinned versions, and stay there for the next run. A host whose system packages
are missing is skipped aloud; with CI=true that is a failure, except for Superdesk where there is no Python 3.9.
"""

import argparse
import concurrent.futures
import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

from story import Story, differences
from wordpress import wordpress_site

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
LOADERS = HERE / "loaders"
WORK = REPOSITORY / "build/hosts"
FORMATS = ["wxr", "rss", "nitf", "newsml-g2", "newsml-g2-nitf"]
ALL = ("headline", "body", "language", "published", "byline")


class Skipped(Exception):
    """The host cannot be had here; the message says why."""


def articles():
    """Pages and texts of our own: those made for hosts, and the corpus."""
    found = sorted(HERE.glob("articles/*.html")) + sorted(REPOSITORY.glob("tests/corpus/*/*/input.*"))
    return {path.stem if path.parent.name == "articles" else path.parent.name: path for path in found}


def write_all(program):
    """Every article in every format; the stories as they were written."""
    folder = WORK / "written"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)

    def write(name, path):
        for form in ["json", *FORMATS]:
            command = [program, "clean", "--to", form, "--out", folder / f"{name}.{form}", path]
            subprocess.run(command, check=True)
        return name, Story.from_json((folder / f"{name}.json").read_text("utf-8"))

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return dict(pool.map(lambda item: write(*item), articles().items()))


def files(form):
    return sorted(str(path) for path in (WORK / "written").glob(f"*.{form}"))


def run(*command, **how):
    """The JSON lines that a loader prints."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **how)
    if done.returncode:
        raise RuntimeError(f"{command[0]} ended with code {done.returncode}: {done.stderr[-3000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def environment(name, requirements, python=sys.executable):
    """A virtual environment with pinned packages, made once; its python."""
    folder = WORK / name
    wanted = (LOADERS / requirements).read_text("utf-8")
    installed = folder / "installed.txt"
    if not installed.exists() or installed.read_text("utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([python, "-m", "venv", folder], check=True)
        pip = [folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check"]
        # With it, pip keeps what it had to build for the next time.
        subprocess.run([*pip, "wheel"], check=True)
        subprocess.run([*pip, "-r", LOADERS / requirements], check=True)
        installed.write_text(wanted, "utf-8")
    return folder / "bin/python"


def need(*programs):
    absent = [program for program in programs if shutil.which(program) is None]
    if absent:
        raise Skipped(f"not installed: {', '.join(absent)}")


def python39():
    """A Python 3.9, also one of pyenv's that is not switched on."""
    candidates = ["python3.9", *sorted(pathlib.Path.home().glob(".pyenv/versions/3.9.*/bin/python"))]
    for candidate in candidates:
        with contextlib.suppress(OSError):
            if subprocess.run([candidate, "-c", "import venv"], capture_output=True).returncode == 0:
                return candidate
    raise Skipped("there is no Python 3.9, and superdesk-core installs on no other")


# Each host: what it loads, as (format, the fields that it must have, the lines its loader printed).


def feedparser_host():
    """feedparser from PyPI, what most scripts read feeds with"""
    python = environment("python", "requirements.txt")
    for form in ("rss", "wxr"):
        # A WXR creator is the login that WordPress gives its author, no byline.
        fields = [field for field in ALL if (form, field) != ("wxr", "byline")]
        yield form, fields, run(python, LOADERS / "feedparser_loader.py", *files(form))


def newsmlg2_host():
    """the IPTC's own newsmlg2 from PyPI"""
    python = environment("python", "requirements.txt")
    yield "newsml-g2", ALL, run(python, LOADERS / "newsmlg2_loader.py", *files("newsml-g2"))


def pelican_host():
    """pelican's importer of WordPress exports, with pandoc"""
    need("pandoc")
    python = environment("python", "requirements.txt")
    path = f"{python.parent}:{os.environ['PATH']}"
    loader = LOADERS / "pelican_loader.py"
    yield "wxr", ("headline", "body", "published"), run(python, loader, *files("wxr"), env={**os.environ, "PATH": path})


def rss_parser_host():
    """rss-parser from npm"""
    need("node", "npm")
    folder = WORK / "node"
    wanted = (LOADERS / "package.json").read_text("utf-8")
    if not (folder / "node_modules").is_dir() or (folder / "package.json").read_text("utf-8") != wanted:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text(wanted, "utf-8")
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
    yield "rss", ALL, run("node", LOADERS / "rss_parser_loader.mjs", *files("rss"), cwd=folder)


def rome_host():
    """ROME from Maven Central"""
    need("java", "mvn")
    folder = WORK / "java"
    classpath = folder / "classpath.txt"
    if not classpath.exists():
        folder.mkdir(parents=True, exist_ok=True)
        jars = ["dependency:build-classpath", f"-Dmdep.outputFile={classpath}", f"-f={LOADERS}/pom.xml"]
        subprocess.run(["mvn", "--quiet", "--batch-mode", "-Dstyle.color=never", *jars], check=True)
    loader = ["java", "--class-path", classpath.read_text(), LOADERS / "RomeLoader.java"]
    yield "rss", ALL, run(*loader, *files("rss"))


def superdesk_host():
    """Superdesk's own parsers, without its databases"""
    python = environment("superdesk", "requirements-superdesk.txt", python39())
    loader = LOADERS / "superdesk_loader.py"
    # Superdesk's NITF parser does not look for a language, its WXR parser for neither byline nor language.
    reads = {
        "nitf": ("headline", "body", "published", "byline"),
        "newsml-g2": ALL,
        "newsml-g2-nitf": ALL,
        "wxr": ("headline", "body", "published"),
    }
    for form, fields in reads.items():
        yield form, fields, run(python, loader, form, *files(form))


def wordpress_host():
    """WordPress from Debian: wp_insert_post, then XML-RPC over its web server"""
    if absent := wordpress_site.missing():
        raise Skipped(absent)
    with wordpress_site.Site(WORK / "wordpress") as site:
        for form in ("wxr", "rss"):
            fields = ALL if form == "wxr" else ("headline", "body", "published")
            lines = site.php(LOADERS / "wordpress_loader.php", *files(form))
            yield form, fields, [json.loads(line) for line in lines.splitlines()]
        loader = LOADERS / "xmlrpc_loader.py"
        yield "wxr over XML-RPC", ALL, run(sys.executable, loader, site.address, site.password, *files("wxr"))
        if complaints := site.complaints():
            raise RuntimeError(f"WordPress complained: {complaints[-3000:]}")


HOSTS = {
    "wordpress": wordpress_host,
    "superdesk": superdesk_host,
    "feedparser": feedparser_host,
    "rss-parser": rss_parser_host,
    "rome": rome_host,
    "newsmlg2": newsmlg2_host,
    "pelican": pelican_host,
}
MAY_BE_MISSING_IN_CI = {"superdesk"}


def compare(stories, form, fields, lines):
    """Whether the lines of a loader say what was written; prints what they do not."""
    loaded = {pathlib.Path(line["file"]).stem: line for line in lines}
    wrong = [] if loaded else ["nothing was loaded"]
    for story, line in loaded.items():
        wrong += [f"{story}: {what}" for what in differences(stories[story], line, fields)]
    print(f"  {form}: {len(loaded)} articles, {', '.join(fields)}: {'DIFFER' if wrong else 'as written'}")
    for what in wrong[:20]:
        print(f"    {what}")
    return not wrong


def check(name, stories):
    """Runs one host; prints what it did and returns how it went: passed, failed, skipped."""
    begin = time.monotonic()
    passed = failed = skipped = 0
    print(f"{name}: {HOSTS[name].__doc__ or ''}", flush=True)
    try:
        for loaded in HOSTS[name]():
            right = compare(stories, *loaded)
            passed, failed = passed + right, failed + (not right)
    except Skipped as why:
        forbidden = os.environ.get("CI") == "true" and name not in MAY_BE_MISSING_IN_CI
        print(f"  {'MISSING, which may not be in CI' if forbidden else 'SKIPPED'}: {why}")
        failed, skipped = failed + forbidden, skipped + (not forbidden)
    except (RuntimeError, subprocess.CalledProcessError) as error:
        print(f"  FAILED: {error}")
        failed += 1
    print(f"  {time.monotonic() - begin:.0f} s", flush=True)
    return passed, failed, skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", help="the command line to write with")
    parser.add_argument("--only", nargs="+", choices=HOSTS, default=list(HOSTS), metavar="HOST")
    parser.add_argument("--list", action="store_true", help="name the hosts")
    arguments = parser.parse_args()
    if arguments.list or not arguments.program:
        print("\n".join(HOSTS))
        return 0
    stories = write_all(arguments.program)
    print(f"{len(stories)} articles written in {', '.join(FORMATS)}")
    counts = [check(name, stories) for name in arguments.only]
    passed, failed, skipped = map(sum, zip(*counts))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
