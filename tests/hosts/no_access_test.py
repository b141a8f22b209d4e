"""Whatever a page asks for, the program opens no connection and no file but the page itself.

Usage: no_access_test.py CLEANCOPY    With strace, every call is looked at; without it only what can be seen from
outside: a server that nobody may call and a file whose words nobody may read.
"""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="{url}/style.xsl" type="text/xsl"?>
<!DOCTYPE html SYSTEM "{url}/page.dtd" [
  <!ENTITY file SYSTEM "{secret}">
  <!ENTITY web SYSTEM "{url}/entity">
  <!ENTITY % outside SYSTEM "{secret}"> %outside;
]>
<html xmlns:xi="http://www.w3.org/2001/XInclude">
<head><base href="{url}/"><meta http-equiv="refresh" content="0; url={url}/refresh">
<link rel="stylesheet" href="{url}/a.css"><link rel="canonical" href="{url}/story"><script src="{url}/a.js"></script>
<script type="application/ld+json">{{"@context": "{url}/context", "@type": "NewsArticle", "headline": "The bridge is closed",
"image": "{url}/i.jpg"}}</script></head>
<body background="{url}/b.png"><h1>The bridge is closed</h1>
<p>The council closed the old bridge on Tuesday, the mayor said. &file; &web;</p>
<xi:include href="{secret}" parse="text"/><img src="{url}/p.png"><iframe src="{secret}"></iframe>
<object data="{secret}"></object><embed src="{url}/e"><video src="{url}/v"></video>
</body></html>
"""
# What the loader and the C++ library open before the program begins.
SYSTEM = re.compile(r'"(/etc/ld\.so|/lib|/usr/|/proc/self/|/sys/|/dev/|[^"]*\.so[."])')


def complaints(calls, page, output, own_libraries):
    for call in calls.splitlines():
        if re.search(r"\b(socket|connect|sendto|sendmsg|bind|listen)\(", call):
            yield f"network: {call}"
        if re.search(r"\b(execve|fork|vfork)\(", call) and str(page) not in call:
            yield f"process: {call}"
        opened = re.search(r"\bopen(?:at2?)?\((?:AT_FDCWD, )?(\"[^\"]*\")", call)
        if not opened or SYSTEM.match(opened[1]):
            continue
        name = opened[1].strip('"')
        known = name == str(page) or name.startswith(str(output)) or name.startswith(own_libraries)
        if not known:
            yield f"file: {call}"


def main(program):
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.2)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        secret = folder / "secret.txt"
        secret.write_text("nobody may read these words")
        page = folder / "page.html"
        page.write_text(PAGE.format(url=f"http://127.0.0.1:{server.getsockname()[1]}", secret=secret))
        output = folder / "output.xml"
        command = [program, "clean", "--url", "http://127.0.0.1/a", "--out", str(output), str(page)]
        traced = shutil.which("strace") is not None
        trace = folder / "trace.txt"
        if traced:
            probe = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True)
            traced = probe.returncode == 0
        if traced:
            command = ["strace", "-f", "-o", str(trace), "-e", "trace=network,process,open,openat"] + command
        subprocess.run(command, check=True)
        found = []
        if "nobody may read" in output.read_text():
            found.append("the output has the words of a file that the page names")
        if "The council closed the old bridge" not in output.read_text():
            found.append("the story is missing")
        try:
            server.accept()
            found.append("the program called the page's server")
        except TimeoutError:
            pass
        if traced:
            own = str(pathlib.Path(program).resolve().parents[2])
            found += complaints(trace.read_text(), page, output, own)
        print("\n".join(found) or "no connection, no file" + ("" if traced else "; skipped: strace, calls were not looked at"))
        return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
