"""What the tests in a browser share. run.py sets the environment that this reads."""

import os
import pathlib
import tempfile
import unittest

from chromium import Chromium

CLI = os.environ["CLEANCOPY_CLI"]
AXE = pathlib.Path(os.environ["AXE_JS"])
SHOTS = pathlib.Path(os.environ["SCREENSHOTS"])
ROOT = pathlib.Path(__file__).resolve().parents[2]


class BrowserCase(unittest.TestCase):
    """A browser and a folder for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        """Starts the browser."""
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.browser = cls.enterClassContext(Chromium())
        cls.axe = AXE.read_text("utf-8")

    def open(self, address, **look):
        """A tab with the page, about which the browser may have nothing to complain in the end."""
        page = self.browser.open(address, **look)
        self.addCleanup(lambda: self.assertEqual(page.complaints(), []))
        return page

    def assert_accessible(self, page):
        """axe-core finds no violation in what the page shows now."""
        page.run(self.axe + "; 0")
        found = page.run(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map("
            "v => v.id + ': ' + v.help + '\\n' + v.nodes.slice(0, 3).map(n => n.html).join('\\n')))"
        )
        self.assertEqual("\n".join(found), "")

    def shoot(self, page, name, **options):
        """Keeps a picture for who wants to look."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(SHOTS / f"{name}.png", **options)
