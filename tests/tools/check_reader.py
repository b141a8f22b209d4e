#!/usr/bin/env python3
"""Compare the HTML reader with a browser-grade parser (lexbor), page by page.

    pip install selectolax
    cmake --build --preset dev --target dump_document
    python3 tests/tools/check_reader.py build/dev/tests/tools/dump_document ../shared/data/news/pages

Prints, for every folder of pages (*.html or *.html.gz), how many of the words that lexbor's tree shows are in
the reader's blocks, how many words of the blocks lexbor does not show, and how many blocks have a word that is
not in the bytes of their span; then the pages that differ most. docs/html.md explains the differences left.
"""
import argparse, collections, gzip, html, json, pathlib, re, subprocess, tempfile
from selectolax.lexbor import LexborHTMLParser

WORD = re.compile(r"[^\W_]+")
UNSEEN = set("script style template noscript title noframes noembed svg object applet canvas datalist rp textarea video iframe audio head-title".split())
INLINE = set("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label map mark math meter nobr output progress q rb rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img picture amp-img".split())
READER_CLASSES = set("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader a11y-hidden u-visually-hidden sr-text".split())


def hides(attributes):
    """The reader's own rule for inline elements, so that what differs is the parsing."""
    if "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found": return True
    if READER_CLASSES & set((attributes.get("class") or "").lower().split()): return True
    tiny = set()
    for declaration in (attributes.get("style") or "").lower().split(";"):
        d = re.sub(r"\s", "", declaration)
        if d.startswith(("display:none", "visibility:hidden", "clip:rect(0", "clip:rect(1px", "clip-path:inset(50%", "clip-path:inset(100%")): return True
        m = re.match(r"(width|height):(0|0px|1px)(!|$)", d)
        if m: tiny.add(m[1])
        if d.startswith("overflow:hidden"): tiny.add("clip")
    return len(tiny) == 3


def visible_text(page):
    out = []
    root = LexborHTMLParser(page).root
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str): out.append(node); continue
        tag = node.tag or ""
        if tag == "-text": out.append(node.text_content or ""); continue
        if tag in UNSEEN or tag in ("-comment", "_comment", "!doctype", "-doctype", "-undef"): continue
        inline = tag in INLINE or ("-" not in tag and tag not in BLOCK)
        if inline and hides(node.attributes): continue
        loose = "-" in tag
        stack.append("" if inline and not loose else " ")
        children = list(node.iter(include_text=True))
        stack.extend(reversed(children))
        if not inline or loose: out.append(" ")
    return "".join(out)


BLOCK = set("html head body main article section div p header footer nav aside ul ol li dl dt dd table caption thead tbody tfoot colgroup tr td th blockquote pre listing xmp plaintext figure figcaption form fieldset legend details summary dialog address center dir menu hgroup search optgroup option frameset marquee button select hr br h1 h2 h3 h4 h5 h6 input".split())


def words(text): return collections.Counter(WORD.findall(text))


def naive(data):
    data = re.sub(rb"(?is)<!--.*?-->|<(script|style|noscript|svg|template|iframe|textarea)\b.*?</\1[^>]*>", b"", data)
    data = re.sub(rb"(?is)<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", b"\n", data)
    return html.unescape(data.decode("utf-8", "replace"))


def utf8(data):
    try: return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        m = re.search(rb"charset=[\"']?([\w-]+)", data[:4096])
        try: return data.decode(m[1].decode() if m else "cp1252", "replace")
        except LookupError: return data.decode("cp1252", "replace")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dump"); ap.add_argument("folders", nargs="+", type=pathlib.Path)
    ap.add_argument("--worst", type=int, default=5); o = ap.parse_args()
    for folder in o.folders:
        total = missing = extra = spans = blocks = 0; rows = []
        for path in sorted(folder.glob("*.html*")):
            raw = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
            page = utf8(raw); data = page.encode("utf-8", "replace")
            document = json.loads(subprocess.run([o.dump], input=data, capture_output=True, check=True).stdout)
            ours = words("\n".join(b["text"] for b in document["blocks"])); theirs = words(visible_text(page))
            lost = theirs - ours; more = ours - theirs
            bad = 0
            for b in document["blocks"]:
                begin, end = b["span"]
                shown = re.sub(r"\s+", "", naive(data[begin:end])); flat = re.sub(r"\s", "", b["text"])
                if any(re.sub(r"\s+", "", w) not in shown for w in WORD.findall(b["text"])): bad += 1
            total += sum(theirs.values()); missing += sum(lost.values()); extra += sum(more.values())
            blocks += len(document["blocks"]); spans += bad
            rows.append((sum(lost.values()) + sum(more.values()), path.name, lost.most_common(8), more.most_common(8), bad))
        print(f"{folder}: {100 - 100 * missing / max(1, total):.3f} % of {total} words; {extra} words more; {spans} of {blocks} blocks with words outside their span")
        for row in sorted(rows, reverse=True)[:o.worst]: print("   ", *row)


if __name__ == "__main__": main()
