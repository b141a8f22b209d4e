"""What docs/cli.md promises of `cleancopy serve`: python3 serve_test.py CLEANCOPY SAMPLE"""

import concurrent.futures
import http.client
import json
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.request

CLI, SAMPLE = sys.argv[1], pathlib.Path(sys.argv[2]).read_bytes()
BINARY = {"Content-Type": "application/octet-stream"}


def hear_interrupts():
    """A shell that runs this in its background has them ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Server:
    """The program, on a free port of the loopback."""

    def __init__(self, *options):
        self.process = subprocess.Popen([CLI, "serve", "--port", "0", *options], stdout=subprocess.PIPE, text=True, preexec_fn=hear_interrupts)
        line = self.process.stdout.readline()
        self.address = re.search(r"http://\S+/", line)[0]
        self.port = int(re.search(r":(\d+)/", self.address)[1])

    def ask(self, path, data=None, headers=None):
        """Status, headers and text of an answer."""
        request = urllib.request.Request(self.address + path, data, headers or {})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read().decode()

    def end(self, number=signal.SIGINT):
        """Sends the signal; gives the exit code and how long it took."""
        start = time.monotonic()
        self.process.send_signal(number)
        try:
            code = self.process.wait(timeout=30)
        finally:
            self.process.kill()  # nothing, if it has ended
            self.process.stdout.close()
        return code, time.monotonic() - start


class ServeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server("--max-megabytes", "1")
        cls.addClassCleanup(cls.server.end)

    def clean(self, to="text", more="", data=SAMPLE, headers=BINARY):
        return self.server.ask(f"clean?to={to}{more}", data, headers)

    def test_the_page_and_its_parts(self):
        for path, kind in (
            ("", "text/html"),
            ("page.js", "text/javascript"),
            ("page.css", "text/css"),
            ("report.js", "text/javascript"),
            ("report.css", "text/css"),
        ):
            status, headers, text = self.server.ask(path)
            self.assertEqual((status, headers.get_content_type()), (200, kind))
            self.assertGreater(len(text), 500)
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(self.server.ask("etc/passwd")[0], 404)
        self.assertEqual(self.server.ask("../../etc/passwd")[0], 404)

    def test_every_format_is_what_the_command_line_writes(self):
        formats = json.loads(self.server.ask("formats")[2])
        self.assertGreater(len(formats), 10)
        for one in formats:
            status, headers, text = self.clean(one["name"])
            written = subprocess.run(
                [CLI, "clean", "--to", one["name"], "-"], input=SAMPLE, stdout=subprocess.PIPE, check=True
            )
            self.assertEqual(status, 200)
            self.assertEqual(text, written.stdout.decode())
            self.assertEqual(headers.get_content_type(), "text/plain")

    def test_strictness_and_input_are_heard(self):
        report = lambda more: self.clean("json", more)[2]
        self.assertEqual(json.loads(report("&input=text"))["run"]["input"]["type"], "text/plain")
        self.assertEqual(json.loads(report("&input=html"))["run"]["input"]["type"], "text/html")
        for strictness in ("favour-keeping", "balanced", "favour-cleaning"):
            self.assertEqual(self.clean("text", f"&strictness={strictness}")[0], 200)

    def test_what_is_wrong_is_said(self):
        self.assertEqual(self.clean("betamax")[0], 400)
        self.assertIn("betamax", self.clean("betamax")[2])
        status, _, text = self.clean("text", "&strictness=harsh")
        self.assertEqual(status, 400)
        self.assertIn("strictness", text)

    def test_too_large_a_document_is_refused(self):
        status, _, text = self.clean(data=b"x " * (1 << 20))
        self.assertEqual(status, 413)
        self.assertIn("too large", text)
        self.assertEqual(self.clean()[0], 200)

    def test_other_hosts_names_are_refused(self):
        port = self.server.port
        for name in (
            "evil.example",
            f"evil.example:{port}",
            "127.0.0.1",
            "127.0.0.1:1",
            f"127.0.0.1.evil.example:{port}",
            "",
        ):
            self.assertEqual(self.server.ask("", headers={"Host": name})[0], 403, name)
            self.assertEqual(self.clean(headers={**BINARY, "Host": name})[0], 403, name)
        for name in (f"127.0.0.1:{port}", f"localhost:{port}"):
            self.assertEqual(self.server.ask("", headers={"Host": name})[0], 200, name)

    def test_other_sites_pages_are_refused(self):
        own = self.server.address.rstrip("/")
        for headers in (
            {"Origin": "http://evil.example"},
            {"Origin": "null"},
            {"Origin": own + ".evil.example"},
            {"Origin": own.replace("http", "https")},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
        ):
            self.assertEqual(self.clean(headers={**BINARY, **headers})[0], 403, headers)
            self.assertEqual(self.server.ask("formats", headers=headers)[0], 403, headers)
        self.assertEqual(self.clean(headers={**BINARY, "Origin": own, "Sec-Fetch-Site": "same-origin"})[0], 200)

    def test_a_form_of_another_site_cannot_post(self):
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
            self.assertEqual(self.clean(headers={"Content-Type": kind})[0], 415, kind)

    def test_packed_bodies_are_refused(self):
        self.assertEqual(self.clean(headers={**BINARY, "Content-Encoding": "gzip"})[0], 415)

    def test_nonsense_ends_nothing(self):
        for bytes_ in (
            b"\0\xff\r\n\r\n",
            b"GET / HTTP/9.9\r\n\r\n",
            b"POST /clean HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            b"x" * 100_000,
        ):
            with socket.create_connection(("127.0.0.1", self.server.port), timeout=30) as line:
                line.sendall(bytes_)
                line.shutdown(socket.SHUT_WR)
                try:
                    while line.recv(4096):
                        pass
                except ConnectionResetError:
                    pass
        self.assertEqual(self.clean()[0], 200)

    def test_many_at_once_get_the_same(self):
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertEqual(len(set(pool.map(lambda _: self.clean()[2], range(40)))), 1)

    def test_only_this_machine_is_listened_to(self):
        with socket.socket() as other:
            other.settimeout(5)
            # The whole 127.0.0.0/8 is this machine's; only 127.0.0.1 is listened at.
            self.assertNotEqual(other.connect_ex(("127.0.0.2", self.server.port)), 0)

    def test_methods_that_are_not_there(self):
        line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        for method in ("PUT", "DELETE", "OPTIONS", "PATCH"):
            line.request(method, "/clean", headers={"Host": f"127.0.0.1:{self.server.port}"})
            answer = line.getresponse()
            answer.read()
            self.assertGreaterEqual(answer.status, 400, method)
            self.assertIsNone(answer.getheader("Access-Control-Allow-Origin"))
        line.close()


class StartAndEndTest(unittest.TestCase):
    def test_ends_at_once_and_well(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            code, seconds = Server().end(number)
            self.assertEqual(code, 0)
            self.assertLess(seconds, 15)

    def test_a_taken_port_and_wrong_options_are_said(self):
        server = Server()
        self.addCleanup(server.end)
        for arguments, code, message in (
            (["--port", str(server.port)], 3, "port is taken"),
            (["--port", "70000"], 2, "--port"),
            (["--strictness", "harsh"], 2, "strictness"),
            (["--profile", "missing"], 3, "missing"),
        ):
            done = subprocess.run([CLI, "serve", *arguments], capture_output=True, text=True, timeout=30)
            self.assertEqual(done.returncode, code, arguments)
            self.assertIn(message, done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
