"""With lxml in the same process, over the same libxml2: neither notices the other.

Usage: lxml_test.py LIBRARY PACKAGE    where PACKAGE is the folder of the Python package
"""

import os
import sys
import threading

os.environ["CLEANCOPY_LIBRARY"] = sys.argv[1]
sys.path.insert(0, sys.argv[2])
try:
    from lxml import etree, html
except ImportError:
    print("skipped: there is no lxml")
    sys.exit(77)

import cleancopy  # noqa: E402

PAGE = (
    b"<html><head><title>Old bridge closed</title></head><body><h1>Old bridge closed</h1><p class=a class=b>The "
    b"council closed the old bridge on Tuesday, and nobody contradicted the mayor.</wrong><p>Engineers had found <b>"
    b"cracks <i>in three</b> of the five</i> piers &nosuch; in the spring.<p><a href=/x>Read more: Fares to rise</a>"
)
BROKEN = b"<a><b></a>"


def cleaned():
    return cleancopy.clean(PAGE).write("article")


def errors_of_lxml():
    parser = etree.XMLParser()
    try:
        etree.fromstring(BROKEN, parser)
    except etree.XMLSyntaxError as error:
        return str(error), [(e.line, e.message) for e in parser.error_log]
    raise AssertionError("lxml takes what is broken")


def tree_of_lxml():
    return etree.tostring(html.fromstring(PAGE))


def main():
    used = {line.split()[-1] for line in open("/proc/self/maps") if "libxml2" in line}
    assert len(used) == 1, f"not the same libxml2: {used}"
    alone = cleaned()
    assert b"Old bridge closed" in alone
    etree.clear_error_log()
    errors, tree = errors_of_lxml(), tree_of_lxml()
    log = etree.LxmlError("").error_log

    cleaned()
    assert [e.message for e in etree.LxmlError("").error_log] == [e.message for e in log], "cleaning fills lxml's log"
    assert errors_of_lxml() == errors, "lxml reports other errors"
    assert tree_of_lxml() == tree, "lxml reads another tree"

    class Target:  # lxml calls back in the middle of its parsing
        inside = None

        def start(self, tag, attributes):
            Target.inside = cleaned()

        def close(self):
            return None

    etree.fromstring(b"<a><b/></a>", etree.XMLParser(target=Target()))
    assert Target.inside == alone, "cleaning inside lxml's parsing gives other bytes"

    wrong = []

    def clean_many():
        for _ in range(100):
            if cleaned() != alone:
                wrong.append("cleaned")

    def parse_many():
        for _ in range(100):
            if errors_of_lxml() != errors or tree_of_lxml() != tree:
                wrong.append("parsed")

    threads = [threading.Thread(target=work) for work in (clean_many, parse_many) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong, f"in threads: {set(wrong)}"
    print("lxml", etree.LXML_VERSION, "with libxml2", etree.LIBXML_VERSION, "from", used.pop())


main()
