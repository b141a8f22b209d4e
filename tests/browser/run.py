"""Tests what a reader gets to see, in Chromium: python3 tests/browser/run.py CLEANCOPY AXE_JS SCREENSHOT_FOLDER [NAME...]

CLEANCOPY is the program, AXE_JS axe-core's axe.min.js; screenshots are kept in the folder. A NAME runs that test only.
"""

import os
import pathlib
import sys
import unittest

program, axe, shots, *names = sys.argv[1:]
os.environ.update(CLEANCOPY_CLI=os.path.abspath(program), AXE_JS=axe, SCREENSHOTS=shots)
loader = unittest.TestLoader()
loader.testNamePatterns = [f"*{name}*" for name in names] or None
suite = loader.discover(str(pathlib.Path(__file__).parent), "*_test.py")
sys.exit(not unittest.TextTestRunner(verbosity=2).run(suite).wasSuccessful())
