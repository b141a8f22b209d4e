"""The page of `cleancopy serve` in a real browser."""

import re
import signal
import subprocess

from browser_case import CLI, ROOT, BrowserCase


class ServePageTest(BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        server = subprocess.Popen([CLI, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
        cls.address = re.search(r"http://\S+/", server.stdout.readline())[0]
        cls.addClassCleanup(server.stdout.close)
        cls.addClassCleanup(server.wait)
        cls.addClassCleanup(server.send_signal, signal.SIGTERM)

    def paste(self, page, text):
        """Puts text into the box as a reader would and waits for what comes of it."""
        page.run("document.getElementById('report').replaceChildren(); document.getElementById('text').focus()")
        page.run("document.getElementById('text').select()")
        page.send("Input.insertText", text=text)
        page.wait("document.querySelector('#report .cleancopy-report[data-started]')")

    def test_what_is_pasted_is_shown_cleaned(self):
        for dark in (False, True):
            page = self.open(self.address, dark=dark, width=1440)
            self.assert_accessible(page)
            self.paste(page, (ROOT / "docs/sample.txt").read_text("utf-8"))
            self.assertIn("Marit Halvorsen", page.run("document.querySelector('.cc-story .cc-paragraph').textContent"))
            removed = page.run("document.querySelectorAll('.cc-gone').length")
            self.assertGreater(removed, 3)
            self.assert_accessible(page)
            self.shoot(page, f"serve-{'dark' if dark else 'light'}")
            page.run("document.querySelector('.cc-roles input').click()")
            self.assertTrue(page.run("document.querySelector('.cc-gone').hidden"))

    def test_strictness_is_asked_for(self):
        page = self.open(self.address)
        text = (
            "Ferry back\n\n"
            + "\n\n".join(
                f"The harbour master told meeting {n} that the pier would need new timber before winter."
                for n in range(4)
            )
            + "\n\nRoute 6"
        )
        self.paste(page, text)
        gone = "document.querySelectorAll('.cc-gone').length"
        counts = []
        for strictness in ("favour-keeping", "favour-cleaning"):
            page.run(
                "document.getElementById('report').replaceChildren();"
                f"{{const s = document.getElementById('strictness'); s.value = '{strictness}'; s.dispatchEvent(new Event('change'))}}"
            )
            page.wait("document.querySelector('#report .cleancopy-report[data-started]')")
            counts.append(page.run(gone))
        self.assertLessEqual(counts[0], counts[1])

    def test_every_format_can_be_copied(self):
        page = self.open(self.address)
        self.paste(page, (ROOT / "docs/sample.txt").read_text("utf-8"))
        page.wait("document.querySelectorAll('#format option').length > 10")
        page.run("navigator.clipboard.writeText = async text => { copied = text; }")
        for name in ("article", "text", "json"):
            page.run(
                f"document.getElementById('format').value = '{name}'; document.getElementById('status').textContent = '';"
                "document.getElementById('copy').click()"
            )
            page.wait(f"document.getElementById('status').textContent === 'Copied as {name}'")
            written = subprocess.run(
                [CLI, "clean", "--to", name, ROOT / "docs/sample.txt"], stdout=subprocess.PIPE, check=True
            )
            self.assertEqual(page.run("copied"), written.stdout.decode())

    def test_pasted_script_stays_text(self):
        page = self.open(self.address)
        line = (
            "<script>hacked = 1</script><img src=x onerror='hacked = 2'> is what the harbour master wrote on Thursday."
        )
        self.paste(page, f"Story {line}\n\n{line}\n\n{line} Again.\n")
        self.assertEqual(page.run("typeof hacked"), "undefined")
        self.assertEqual(page.run("document.querySelectorAll('#report script, #report img').length"), 0)
