#!/usr/bin/env python3
"""Measures text repair on gold texts: the figures of docs/quality/repair.md. Exits with 1 if a figure misses its bound
(BOUNDS), with 77 if the data is missing.

    repair_quality.py --filter build/dev/tests/quality/repair_filter --data ../shared/data [--only mojibake made sound phrases charsets] [--show N]

mojibake  known damaged strings: how many come out repaired, and sound ones unchanged
made      every gold paragraph misread in each charset, once and twice, where that loses nothing: how many come back
sound     gold, silver and scraped paragraphs: how many mojibake repair changes
phrases   short phrases in some fifty languages (../phrases.tsv beside the data), as made and sound; nothing was tuned on them
charsets  gold articles of 500 characters and more, in every charset that can hold them, undeclared: how many come out right
"""
import argparse, collections, gzip, json, os, pathlib, re, subprocess, sys, unicodedata

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("CLEANCOPY_SHARED", HERE.parents[2] / "shared"))
# What ctest (quality.repair) holds: (at least, value) or (at most, value).
BOUNDS = {
    "mojibake repaired": (">=", 47),  # of 50
    "mojibake changed": ("<=", 0),  # of 26 sound strings
    "made %": (">=", 99.5),
    "sound changed": ("<=", 0),
    "phrases changed": ("<=", 0),
    "charsets %": (">=", 98),
}
missed = []


def hold(figure, value):
    sign, bound = BOUNDS[figure]
    if not (value >= bound if sign == ">=" else value <= bound): missed.append(f"{figure}: {value} is not {sign} {bound}")


MISREADINGS = ["cp1252", "latin-1", "cp1250", "cp1251", "cp1254", "cp1257", "mac_roman", "iso8859-2", "cp437"]
CHARSETS = ["cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859-2", "iso8859-4",
            "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9", "iso8859-13", "iso8859-15", "iso8859-16", "koi8-r",
            "koi8-u", "cp866", "mac_roman", "mac_cyrillic", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "gbk", "big5", "euc_kr",
            "utf-8", "utf-16", "utf-16-le", "utf-16-be"]
C1_OF_WINDOWS = {"cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"}


def filtered(program, mode, records):
    data = b"".join(b"%d\n%s" % (len(r), r) for r in records)
    out = subprocess.run([program, mode], input=data, stdout=subprocess.PIPE, check=True).stdout
    results, at = [], 0
    while at < len(out):
        end = out.index(b"\n", at)
        size = int(out[at:end])
        results.append(out[end + 1:end + 1 + size])
        at = end + 1 + size
    assert len(results) == len(records)
    return results


def repaired(program, texts): return [r.decode() for r in filtered(program, "repair", [t.encode("utf-8", "surrogatepass") for t in texts])]


def misread(text, charset):
    """`text` as UTF-8 read in `charset`, or None where a byte has no character there."""
    raw = text.encode()
    try: return raw.decode(charset)
    except UnicodeDecodeError: return None


def lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as f:
        return [json.loads(x) for x in f]


def paragraphs(o):
    if "text" in o: return [p for p in re.split(r"\n+", o["text"]) if p.strip()]
    return [x for x in [o.get("title", "")] + o["summary"] + [x for s in o["sections"] for x in s["headline"] + s["paragraphs"]] if x.strip()]


def country(o): return o.get("country") or o["id"][:2]


def measure_mojibake(a):
    squash = lambda s: re.sub(r"\W+", "", unicodedata.normalize("NFKC", s)).lower()
    cases = lines(a.data / "mojibake" / "cases.jsonl")
    good = bad = changed = sound = 0
    for c, got in zip(cases, repaired(a.filter, [c["original"] for c in cases])):
        ok = squash(c["fixed"]) == squash(got) and "\ufffd" not in got
        if c["original"] == c["fixed"]: sound += 1; changed += not ok
        else: good += ok; bad += not ok
        if not ok and a.show: print("   ", c["id"], repr(c["original"][:200]), "\n      got ", repr(got[:200]), "\n      want", repr(c["fixed"][:200]))
    hold("mojibake repaired", good); hold("mojibake changed", changed)
    print(f"mojibake   {good} of {good + bad} repaired; {changed} of {sound} sound strings changed")


def sound_paragraphs(a):
    """(country, paragraph) of the gold texts, as repair leaves them, so that only mojibake is in question."""
    raw = [(country(o), p) for o in lines(a.data / "news" / "gold.jsonl") for p in paragraphs(o)]
    return [(c, p) for (c, _), p in zip(raw, repaired(a.filter, [p for _, p in raw])) if p]


def measure_made(a):
    golds = sound_paragraphs(a)
    total = right = 0
    failed, of = collections.Counter(), collections.Counter()
    shown = 0
    for times in (1, 2):
        for charset in a.charset or MISREADINGS:
            made, want = [], []
            for where, p in golds:
                damaged = p
                for _ in range(times): damaged = damaged and misread(damaged, charset)
                if damaged and damaged != p: made.append(damaged); want.append((where, p))
            for m, got, (where, p) in zip(made, repaired(a.filter, made), want):
                total += 1; right += got == p; of[charset, times] += 1
                if got != p:
                    failed[charset, times, where] += 1
                    if shown < a.show: shown += 1; i = next((i for i, (x, y) in enumerate(zip(got, p)) if x != y), 0); print("   ", charset, times, where, repr(p[max(0, i - 20):i + 30]), "->", repr(got[max(0, i - 20):i + 30]))
    hold("made %", 100 * right / max(1, total))
    print(f"made       {right} of {total} come back exactly ({100 * right / max(1, total):.3f} %)")
    per = collections.defaultdict(list)
    for (charset, times, where), n in failed.most_common(): per[charset, times].append(f"{where} {n}")
    for (charset, times), n in sorted(of.items()): print(f"           {charset:10} x{times} {n - sum(v for k, v in failed.items() if k[:2] == (charset, times))} of {n}   failed: {', '.join(per[charset, times][:12])}")


def measure_sound(a):
    texts = []
    for name in ("news", "silver"): texts += [p for o in lines(a.data / name / "gold.jsonl") for p in paragraphs(o)]
    for path in sorted((a.data / "scraped" / "news").glob("*.jsonl.gz")): texts += [p for o in lines(path) for p in re.split(r"\n+", o["text"]) if p.strip()]
    texts = sorted(set(texts))
    count = 0
    for t, got, marks in zip(texts, repaired(a.filter, texts), filtered(a.filter, "kinds", [t.encode() for t in texts])):
        if b"mojibake" in marks:
            count += 1
            if count <= a.show: i = next((i for i, (x, y) in enumerate(zip(got, t)) if x != y), 0); print("   ", repr(t[max(0, i - 30):i + 30]), "->", repr(got[max(0, i - 30):i + 30]))
    hold("sound changed", count)
    print(f"sound      {count} of {len(texts)} paragraphs changed as mojibake")


def measure_phrases(a):
    rows = [l.rstrip("\n").split("\t") for l in open(a.data.parent / "phrases.tsv", encoding="utf-8")][1:]
    phrases = sorted({c for r in rows for c in r if len(c) > 3 and not c.isascii()})
    kinds = filtered(a.filter, "kinds", [p.encode() for p in phrases])
    changed = sum(b"mojibake" in k for k in kinds)
    hold("phrases changed", changed)
    print(f"phrases    {changed} of {len(phrases)} sound phrases changed as mojibake")
    sound = [p for p in repaired(a.filter, phrases) if p]
    for charset in MISREADINGS:
        pairs = [(m, p) for p in sound if (m := misread(p, charset)) and m != p]
        right = sum(got == p for got, (_, p) in zip(repaired(a.filter, [m for m, _ in pairs]), pairs))
        print(f"           {charset:10} {right} of {len(pairs)} come back ({100 * right / len(pairs):.1f} %)")


def measure_charsets(a):
    total = right = 0
    failed, of = collections.Counter(), collections.Counter()
    shown = 0
    for charset in a.charset or CHARSETS:
        made, want = [], []
        for o in lines(a.data / "news" / "gold.jsonl"):
            text = "\n\n".join(paragraphs(o))
            if len(text) < 500: continue
            try: raw = text.encode(charset)
            except UnicodeEncodeError: continue
            if raw.isascii() and charset != "iso2022_jp": continue
            made.append(raw); want.append((country(o), text))
        for got, (where, text) in zip(filtered(a.filter, "decode", made), want):
            name, _, out = got.decode().partition("\n")
            total += 1; of[charset] += 1; right += out == text
            if out != text:
                failed[charset, where] += 1
                if shown < a.show:
                    shown += 1
                    i = next((i for i, (x, y) in enumerate(zip(out, text)) if x != y), 0)
                    print("   ", charset, where, "taken for", name, repr(text[max(0, i - 20):i + 20]), "->", repr(out[max(0, i - 20):i + 20]))
    hold("charsets %", 100 * right / max(1, total))
    print(f"charsets   {right} of {total} articles come out right ({100 * right / max(1, total):.2f} %)")
    for charset, n in of.items():
        bad = {w: k for (c, w), k in failed.items() if c == charset}
        print(f"           {charset:12} {n - sum(bad.values())} of {n}   failed: {', '.join(f'{w} {k}' for w, k in sorted(bad.items()))}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--filter", default="build/dev/tests/quality/repair_filter")
    p.add_argument("--data", type=pathlib.Path, default=SHARED / "data")
    p.add_argument("--only", nargs="*", default=["mojibake", "made", "sound", "phrases", "charsets"])
    p.add_argument("--charset", nargs="*")
    p.add_argument("--show", type=int, default=0)
    a = p.parse_args()
    if not a.data.exists():
        print(f"{a.data} is missing; nothing measured")
        sys.exit(77)
    for what in a.only: globals()["measure_" + what](a)
    for line in missed: print("MISSED", line)
    sys.exit(bool(missed))


if __name__ == "__main__": main()
