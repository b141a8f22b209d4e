"""FILE...: what pelican's importer makes of WXR, as a JSON line for each file.

It turns each post into a file of Markdown with pandoc; pandoc turns the body back into HTML here.
"""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from pelican.tools import pelican_import


def imported(path):
    with tempfile.TemporaryDirectory() as folder:
        sys.argv = ["pelican-import", "--wpfile", "-m", "markdown", "-o", folder, os.path.abspath(path)]
        with contextlib.redirect_stdout(sys.stderr):
            pelican_import.main()
        (post,) = pathlib.Path(folder).rglob("*.md")
        return post.read_text("utf-8")


def loaded(path):
    head, _, body = imported(path).partition("\n\n")
    about = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    as_html = ["pandoc", "--from=markdown-smart", "--to=html", "--wrap=none"]
    html = subprocess.run(as_html, input=body, capture_output=True, check=True, text=True)
    return {"headline": about["Title"], "body": html.stdout, "published": about.get("Date")}


for path in sys.argv[1:]:
    print(json.dumps({"file": path, **loaded(path)}))
