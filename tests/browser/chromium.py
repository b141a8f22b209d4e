"""Drives a headless Chromium over its debugging pipe: no network, no other packages."""

import base64
import contextlib
import json
import os
import shutil
import subprocess
import tempfile

FLAGS = [
    "--headless",
    "--no-sandbox",  # which tests that run as root need
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
]


def program():
    """The browser's program, or None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Page:
    """One tab."""

    def __init__(self, browser, session):
        self._browser = browser
        self._session = session
        for domain in ("Page", "Runtime", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method, **parameters):
        """Calls the debugging protocol; gives what it answers."""
        return self._browser.send(method, parameters, self._session)

    def run(self, script):
        """The value of a JavaScript expression; promises are waited for."""
        done = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in done:
            raise AssertionError(f"{script[:200]}: {done['exceptionDetails']}")
        return done["result"].get("value")

    def look(self, *, width=1280, height=900, dark=False, reduced_motion=True):
        """Sets the window's size and the colour scheme that the reader prefers."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.send(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                {"name": "prefers-reduced-motion", "value": "reduce" if reduced_motion else "no-preference"},
            ],
        )

    def press(self, key):
        """Presses a key where the focus is."""
        code = {"Tab": 9, "Enter": 13, " ": 32}.get(key, ord(key[0].upper()))
        text = {"text": key} if len(key) == 1 else {}
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def screenshot(self, path, *, whole=False):
        """Writes what is seen, or the whole page, as PNG."""
        shot = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def print(self, path):
        """Prints to a PDF file."""
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.send("Page.printToPDF", printBackground=True)["data"]))

    def busy(self):
        """The seconds that the page's tasks have taken."""
        metrics = self.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")

    def wait(self, condition):
        """Waits until an expression is true, for ten seconds at most."""
        met = self.run(
            "new Promise(resolve => { const end = performance.now() + 10000; const look = () => {"
            f"const met = Boolean({condition}); if (met || performance.now() > end) resolve(met);"
            "else setTimeout(look, 20); }; look(); })"
        )
        assert met, f"{condition} did not come about"

    def complaints(self):
        """What the browser logged since the page was opened: errors, and breaches of its policy."""
        self.run("0")  # everything before has arrived then
        return [
            event["params"]
            for event in self._browser.events
            if event.get("sessionId") == self._session
            and event["method"] in ("Log.entryAdded", "Runtime.exceptionThrown")
        ]


class Chromium:
    """A browser with a profile of its own; use it with `with`."""

    def __init__(self):
        self.events = []
        self._number = 0
        self._buffer = b""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        # Beyond the numbers that the browser expects its ends at.
        spare = [os.dup2(fd, number) for fd, number in ((theirs_in, 103), (theirs_out, 104))]

        def move():
            os.dup2(103, 3)
            os.dup2(104, 4)

        self._process = subprocess.Popen(
            [program(), *FLAGS, f"--user-data-dir={self._folder.name}", "about:blank"],
            preexec_fn=move,
            pass_fds=(3, 4),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for fd in (theirs_in, theirs_out, *spare):
            os.close(fd)
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self.send("Browser.close", {})
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        os.close(self._out)
        self._folder.cleanup()

    def send(self, method, parameters, session=None):
        """Sends a command and waits for its answer; events that come before it are kept."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]
        while (answer := self._next()).get("id") != self._number:
            self.events.append(answer)
        if "error" in answer:
            raise AssertionError(f"{method}: {answer['error']}")
        return answer["result"]

    def _next(self):
        while b"\0" not in self._buffer:
            more = os.read(self._in, 1 << 20)
            if not more:
                raise OSError("the browser ended")
            self._buffer += more
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def open(self, url, **look):
        """A new tab with the page, loaded."""
        target = self.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        page = Page(self, session)
        page.look(**look)
        seen = len(self.events)
        page.send("Page.navigate", url=url)
        while not any(
            event.get("method") == "Page.loadEventFired" and event.get("sessionId") == session
            for event in self.events[seen:]
        ):
            self.events.append(self._next())
        return page
