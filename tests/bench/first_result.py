"""How long loading the library and cleaning a first page takes, in processes that do nothing else.

python3 tests/bench/first_result.py build/release/capi/libcleancopy.so [--most MS]
"""

import argparse
import pathlib
import subprocess
import sys

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "sample.html"
RUNS = 21
# ctypes declarations take as long as they take; only what a host in C would wait for is timed.
CHILD = """
import ctypes, sys, time
page = open(sys.argv[2], "rb").read()
class Document(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("data", ctypes.c_char_p), ("len", ctypes.c_size_t),
                ("rest", ctypes.c_char * 128)]
pointer = ctypes.c_void_p
engine, session, result, out = pointer(), pointer(), pointer(), pointer()
document = Document(DOCUMENT_SIZE, page, len(page))
start = time.perf_counter()
library = ctypes.CDLL(sys.argv[1])
status = library.cleancopy_engine_new(None, ctypes.byref(engine))
status |= library.cleancopy_session_new(engine, ctypes.byref(session))
status |= library.cleancopy_clean(session, ctypes.byref(document), ctypes.byref(result))
status |= library.cleancopy_result_write_memory(result, b"article", ctypes.byref(out), None)
print(1e3 * (time.perf_counter() - start) if status == 0 else -1)
"""


def main():
    """Prints the median; exits with 1 if it is above the bound."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("library", type=pathlib.Path)
    arguments.add_argument("--most", type=float, default=10, metavar="MS")
    arguments = arguments.parse_args()
    child = CHILD.replace("DOCUMENT_SIZE", "24")  # the members that stand in it: size, data, length
    command = [sys.executable, "-c", child, str(arguments.library.resolve()), str(SAMPLE)]
    times = sorted(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(RUNS))
    if times[0] < 0:
        sys.exit("the library refused the page")
    print(f"first result after {times[RUNS // 2]:.1f} ms (best {times[0]:.1f})")
    sys.exit(times[RUNS // 2] > arguments.most)


main()
