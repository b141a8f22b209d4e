"""EXTENSION FOLDER: what a web request gets from PHP-FPM with FFI as PHP comes, preloaded, and with the extension."""

import os
import pathlib
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
REQUEST = f"""<?php
require "{PACKAGE}/autoload.php";
try {{
    $article = (new Cleancopy\\Cleaner())->clean("The night ferry is back.\\nAdvertisement\\n");
    echo "by ", Cleancopy\\Library::way(), ": ", trim($article->write("text"));
}} catch (Cleancopy\\UnavailableException $error) {{
    echo $error->getMessage();
}}
"""
BEGIN, END, PARAMS, INPUT, OUTPUT = 1, 3, 4, 5, 6


def record(kind, content):
    return struct.pack(">BBHHBx", 1, kind, 1, len(content), 0) + content


def ask(address, script):
    """The body of what PHP-FPM answers to a GET of the script, over FastCGI."""
    params = {"SCRIPT_FILENAME": str(script), "REQUEST_METHOD": "GET", "SERVER_PROTOCOL": "HTTP/1.1"}
    pairs = b"".join(bytes([len(name), len(value)]) + f"{name}{value}".encode() for name, value in params.items())
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(20)
        client.connect(address)
        client.sendall(record(BEGIN, b"\0\1" + bytes(6)) + record(PARAMS, pairs) + record(PARAMS, b"") + record(INPUT, b""))
        stream, answer = client.makefile("rb"), b""
        while True:
            _, kind, _, length, padding = struct.unpack(">BBHHBx", stream.read(8))
            content = stream.read(length + padding)[:length]
            if kind == OUTPUT:
                answer += content
            if kind == END:
                return answer.partition(b"\r\n\r\n")[2].decode()


def answer(folder, options):
    """Starts PHP-FPM with options of php.ini, asks, stops it."""
    program = next(filter(None, map(shutil.which, ("php-fpm8.2", "php-fpm", "/usr/sbin/php-fpm8.2"))))
    script = folder / "request.php"
    script.write_text(REQUEST)
    with tempfile.TemporaryDirectory(prefix="fpm-") as short:
        address = f"{short}/fpm.sock"
        library = os.environ["CLEANCOPY_LIBRARY"]
        (folder / "fpm.conf").write_text(
            f"[global]\nerror_log={folder}/fpm.log\ndaemonize=no\n[www]\nlisten={address}\npm=static\npm.max_children=1\n"
            f"user={os.environ.get('USER', 'root')}\ngroup=root\nenv[CLEANCOPY_LIBRARY]={library}\n"
        )
        command = [program, "--allow-to-run-as-root", "--nodaemonize", "-y", folder / "fpm.conf"]
        server = subprocess.Popen([*command, *(part for option in options for part in ("-d", option))])
        try:
            end = time.monotonic() + 20
            while not os.path.exists(address):
                if server.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"PHP-FPM did not start: {(folder / 'fpm.log').read_text()}")
                time.sleep(0.05)
            return ask(address, script)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(20)


def main(extension, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    preload = [f"opcache.preload={PACKAGE}/preload.php", "opcache.preload_user=root", "opcache.enable=1"]
    story = "The night ferry is back."
    expected = {
        "as PHP comes": ([], "PHP does not allow FFI to web requests here. Preload this package"),
        "preloaded": (preload, f"by FFI: {story}"),
        "FFI for all": (["ffi.enable=true"], f"by FFI: {story}"),
        "with the extension": ([f"extension={extension}"], f"by extension: {story}"),
    }
    failed = 0
    for name, (options, wanted) in expected.items():
        got = answer(folder, options)
        right = got.startswith(wanted)
        failed += not right
        print(f"PHP-FPM, {name}: {'good' if right else f'FAILED: {got!r}'}")
    print(f"{len(expected) - failed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
