"""Writes sbom.spdx.json: what the library links or compiles in, with the versions and licences it is built with.

Usage: make_sbom.py [--check]    in a checkout, on Debian; --check fails where the file names other components or licences
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILE = ROOT / "sbom.spdx.json"
# Debian package, name, licence as SPDX writes it, where it comes from, how it is used
COMPONENTS = [
    ("libxml2-dev", "libxml2", "MIT", "https://gitlab.gnome.org/GNOME/libxml2", "DYNAMIC_LINK"),
    ("libutf8proc-dev", "utf8proc", "MIT AND Unicode-DFS-2015", "https://github.com/JuliaStrings/utf8proc", "DYNAMIC_LINK"),
    ("libuchardet-dev", "uchardet", "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
     "https://gitlab.freedesktop.org/uchardet/uchardet", "DYNAMIC_LINK"),
    ("nlohmann-json3-dev", "nlohmann-json", "MIT", "https://github.com/nlohmann/json", "STATIC_LINK"),
    ("libcpp-httplib-dev", "httplib", "MIT", "https://github.com/yhirose/cpp-httplib", "DYNAMIC_LINK"),
    ("libcli11-dev", "CLI11", "BSD-3-Clause", "https://github.com/CLIUtils/CLI11", "STATIC_LINK"),
    ("zlib1g-dev", "zlib", "Zlib", "https://zlib.net", "DYNAMIC_LINK"),
    ("libzstd-dev", "zstd", "BSD-3-Clause OR GPL-2.0-only", "https://github.com/facebook/zstd", "DYNAMIC_LINK"),
    ("unicode-data", "Unicode Character Database", "Unicode-DFS-2016", "https://www.unicode.org/ucd/", "GENERATED_FROM"),
]


def own_version():
    header = (ROOT / "include/cleancopy/cleancopy.h").read_text()
    return ".".join(re.search(rf"VERSION_{part} (\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH"))


def debian_version(package):
    shown = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True)
    return shown.stdout or None


def document():
    packages = [{
        "SPDXID": "SPDXRef-cleancopy", "name": "cleancopy", "versionInfo": own_version(),
        "downloadLocation": "NOASSERTION", "licenseConcluded": "Apache-2.0", "licenseDeclared": "Apache-2.0",
        "copyrightText": "NOASSERTION", "filesAnalyzed": False,
    }]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-cleancopy")]
    for debian, name, licence, home, use in COMPONENTS:
        version = debian_version(debian)
        if version is None:
            print(f"skipped: {debian} is not installed")
            sys.exit(77)
        spdx = "SPDXRef-" + re.sub(r"[^A-Za-z0-9]+", "-", name)
        packages.append({
            "SPDXID": spdx, "name": name, "versionInfo": version, "downloadLocation": home,
            "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION",
            "filesAnalyzed": False,
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": f"pkg:deb/debian/{debian}@{version}"}],
        })
        relations.append(("SPDXRef-cleancopy", use, spdx))
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "cleancopy",
        "documentNamespace": f"https://spdx.org/spdxdocs/cleancopy-{own_version()}",
        "creationInfo": {"created": "2026-11-25T00:00:00Z", "creators": ["Tool: tests/supply/make_sbom.py"]},
        "packages": packages,
        "relationships": [
            {"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations
        ],
    }


def without_versions(sbom):
    return [(p["name"], p["licenseConcluded"]) for p in sbom["packages"]], sbom["relationships"]


def linked_but_not_listed():
    """Libraries that the build asks for and the list lacks."""
    asked = set()
    for file in [ROOT / "CMakeLists.txt", *ROOT.glob("bindings/cli/CMakeLists.txt")]:
        asked |= {name.lower() for name in re.findall(r"(?:pkg_check_modules|find_package)\((\w+)", file.read_text())}
    listed = {re.sub(r"\W", "", name).lower() for _, name, *_ in COMPONENTS}
    return {name for name in asked - {"pkgconfig", "threads"} if name.replace("_", "") not in listed}


if __name__ == "__main__":
    missing = linked_but_not_listed()
    if missing:
        sys.exit(f"used by the build, but not in COMPONENTS: {', '.join(sorted(missing))}")
    if "--check" in sys.argv:
        if without_versions(json.loads(FILE.read_text())) != without_versions(document()):
            sys.exit(f"{FILE.name} is out of date: run {sys.argv[0]}")
        print(f"{FILE.name}: {len(COMPONENTS)} components")
    else:
        FILE.write_text(json.dumps(document(), indent=1) + "\n")
