"""validate.py WRITE_FORMATS [all | N]: scraped texts and pages in every format, held to the schemas.

Sixty documents by default, evenly from all there are; `all` takes every one. xmllint (libxml2), jing and jsonschema give
the verdicts. What is not ours to ship (the texts, the schemas of the IPTC and of TEI) is read from ../shared; without
it the test is skipped aloud (exit code 77).
"""

from __future__ import annotations

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OWN = ROOT / "docs" / "schemas"
SHARED = pathlib.Path(os.environ.get("CLEANCOPY_SHARED", ROOT.parent / "shared"))
OTHERS = SHARED / "schemas"
SKIPPED = 77
AT_ONCE = 400  # files that one process is given

ARTICLE = [
    ["xmllint", "--noout", "--nonet", "--huge", "--relaxng", OWN / "cleancopy-article-1.rng"],
    ["xmllint", "--noout", "--nonet", "--huge", "--schema", OWN / "cleancopy-article-1.xsd"],
    ["jing", "-c", OWN / "cleancopy-article-1.rnc"],
]
FEED = [
    ["xmllint", "--noout", "--nonet", "--huge", "--relaxng", OWN / "cleancopy-rss-wxr-1.rng"],
    ["jing", "-c", OWN / "cleancopy-rss-wxr-1.rnc"],
]
NEWSML = [["xmllint", "--noout", "--nonet", "--schema", OTHERS / "newsml-g2/wrapper-inline.xsd"]]
TEI = [["xmllint", "--noout", "--nonet", "--dtdvalid", OTHERS / "tei/tei_corpus.dtd"]]
WELL_FORMED = [["xmllint", "--noout", "--nonet", "--huge"]]
VALIDATORS: dict[str, list[list[object]]] = {
    "article": ARTICLE,
    "rss": FEED,
    "wxr": FEED,
    "newsml-g2": NEWSML,
    "newsml-g2-nitf": NEWSML,
    "nitf": WELL_FORMED,  # the schema demands the namespace: nitf-ns is the same with it
    "nitf-ns": [["xmllint", "--noout", "--nonet", "--schema", OTHERS / "nitf/nitf-3-6.xsd"]],
    "tei": TEI,
    "html": WELL_FORMED,
    "html-page": WELL_FORMED,
    "report-part": WELL_FORMED,
}
JSON_SCHEMAS = {"json": OWN / "cleancopy-article-1.schema.json", "ninjs": OTHERS / "ninjs/ninjs-schema_3.1.json"}
UNCHECKED = {"text", "markdown", "source", "source-repaired", "report"}  # but for their charset


def complaints_of(command: list[object], files: list[pathlib.Path]) -> str:
    """What a validator says against the files; nothing if all are valid."""
    said = ""
    for first in range(0, len(files), AT_ONCE):
        words = [str(word) for word in [*command, *files[first : first + AT_ONCE]]]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            said += "\n".join(
                line for line in (done.stdout + done.stderr).splitlines() if not line.endswith(" validates")
            )
    return said


def complaints_by_schema(schema_file: pathlib.Path, files: list[pathlib.Path]) -> str:
    """The same for JSON."""
    import jsonschema

    def offline(part: object) -> object:
        """The schema without what it wants from the network: the form of places on a map."""
        if isinstance(part, list):
            return [offline(item) for item in part]
        if not isinstance(part, dict):
            return part
        remote = str(part.get("$ref", "")).startswith("https:")
        return {} if remote else {key: offline(value) for key, value in part.items()}

    validator = jsonschema.Draft202012Validator(offline(json.loads(schema_file.read_text())))
    said = ""
    for file in files:
        for error in validator.iter_errors(json.loads(file.read_bytes())):
            said += f"{file.name}: {error.json_path}: {error.message[:200]}\n"
    return said


def main() -> int:
    """Writes, checks and says how many files were valid."""
    write_formats = sys.argv[1]
    if len(sys.argv) > 2:
        os.environ["CLEANCOPY_SAMPLE"] = sys.argv[2]
    if not OTHERS.is_dir() or not (SHARED / "data").is_dir():
        print(f"skipped: no schemas and data in {SHARED}")
        return SKIPPED
    lacking = [name for name in ("xmllint", "jing") if shutil.which(name) is None]
    if lacking:
        print(f"skipped: not installed: {lacking}")
        return SKIPPED
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        count = subprocess.run([write_formats, folder], capture_output=True, text=True, check=True).stdout
        for written in sorted(pathlib.Path(folder).iterdir()):
            name = written.name.removesuffix("-package")
            files = sorted(written.iterdir())
            for file in files:
                file.read_bytes().decode() if not name.startswith("source") else None
            if name in JSON_SCHEMAS:
                said = complaints_by_schema(JSON_SCHEMAS[name], files)
            elif name in UNCHECKED:
                said = ""
            else:
                said = "".join(complaints_of(command, files) for command in VALIDATORS[name])
            print(f"{written.name}: {len(files)} files{', NOT VALID' if said else ''}")
            print(said[:4000], end="")
            bad += bool(said)
    print(f"{count.strip()} documents")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
