#!/usr/bin/env python3
"""What the phrase tables do to sound copy, and how much of pages' other text they know.

SHARED/data holds labelled articles and scraped text, which are not part of this repository (see
docs/language.md). Harm: hits on paragraphs and headlines of articles. Coverage: share of the lines of
whole pages, without those of the article, that have a hit. Identification: articles of 300 characters
and more, and single paragraphs, against a table of record id and language tag.
"""
import argparse
import ast
import collections
import gzip
import json
import pathlib
import subprocess


def parsed(value):
    return ast.literal_eval(value) if isinstance(value, str) and value[:1] in "[{" else value


def gold_units(record):
    """Headlines, summary and paragraphs of an article."""
    units = [record.get("title") or ""]
    summary = parsed(record.get("summary") or [])
    units += summary if isinstance(summary, list) else [summary]
    for section in parsed(record.get("sections") or []):
        units += section.get("headline") or []
        units += section.get("paragraphs") or []
    return [" ".join(unit.split()) for unit in units if unit.strip()]


def sentences(unit):
    """Where sentences of a unit start: its rest from there is a unit as well."""
    out = [unit]
    for mark in (". ", "? ", "! ", "。"):
        at = unit.find(mark)
        while at >= 0:
            out.append(unit[at + len(mark):])
            at = unit.find(mark, at + 1)
    return [text for text in out if text.strip()]


def probe(program, lines):
    lines = [" ".join(line.split()) for line in lines]
    answer = subprocess.run([program, "phrases"], input="\n".join(lines) + "\n", capture_output=True,
                            text=True, check=True).stdout.split("\n")
    return [(line, got.split("\t")[1:]) for line, got in zip(lines, answer)]


def identify(program, cases):
    """Prints how many texts of each length got their language; cases are (text, tag)."""
    answer = subprocess.run([program, "identify"], input="\n".join(t for t, _ in cases) + "\n",
                            capture_output=True, text=True, check=True).stdout.split("\n")
    counts = collections.defaultdict(collections.Counter)
    for (text, tag), got in zip(cases, answer):
        got = got.split("\t")[0]
        length = next(most for most in (50, 100, 200, 300, 10**9) if len(text) < most)
        counts[length]["right" if got == tag else "wrong" if got else "none"] += 1
    for length in sorted(counts):
        print("  under" if length < 10**9 else "  300 and over", length if length < 10**9 else "",
              dict(counts[length]))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probe")
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("--hits", action="store_true", help="list the hits on sound copy")
    parser.add_argument("--unknown", action="store_true", help="list frequent lines without a hit")
    parser.add_argument("--languages", type=pathlib.Path,
                        help="table of record id and language tag, to check identification")
    options = parser.parse_args()
    data = options.shared / "data"

    gold = {}
    for name in ("news", "silver"):
        with open(data / name / "gold.jsonl", encoding="utf-8") as records:
            for line in records:
                record = json.loads(line)
                gold[record["id"]] = gold_units(record)
    for title, units in (("paragraphs and headlines", [u for g in gold.values() for u in g]),
                         ("sentence starts", [s for g in gold.values() for u in g for s in sentences(u)])):
        counts = collections.Counter()
        for text, hits in probe(options.probe, units):
            if not hits:
                continue
            strongest = max((hit.split("/")[2] for hit in hits), key=["low", "medium", "high"].index)
            counts[strongest] += 1
            if options.hits and strongest != "low":
                print(strongest, "|", text[:90], "|", text[-30:], "|", *hits)
        print(f"sound copy, {title}: {len(units)}; hit", dict(counts))

    if options.languages:
        tags_of = dict(line.rstrip("\n").split("\t") for line in open(options.languages, encoding="utf-8"))
        print("languages of articles:")
        identify(options.probe, [(" ".join(units), tags_of[i]) for i, units in gold.items()
                                 if i in tags_of and len(" ".join(units)) >= 300])
        print("languages of paragraphs and headlines:")
        identify(options.probe, [(u, tags_of[i]) for i, units in gold.items() if i in tags_of
                                 for u in units])

    seen = collections.Counter()
    families = collections.Counter()
    tags = collections.Counter()
    lines = []
    with gzip.open(data / "scraped" / "news" / "html_text.jsonl.gz", "rt", encoding="utf-8") as pages:
        for page in pages:
            record = json.loads(page)
            article = "\n".join(gold.get(record["id"], []))
            text = record.get("text") or ""
            lines += [l for l in text.split("\n") if l.strip() and " ".join(l.split()) not in article]
    unknown = collections.Counter()
    for text, hits in probe(options.probe, lines):
        if not hits:
            unknown[text] += 1
            continue
        strengths = {hit.split("/")[2] for hit in hits}
        seen["any"] += 1
        seen["medium or high"] += bool(strengths - {"low"})
        families[hits[0].split("/")[0]] += 1
        tags.update(hits[0].split("/")[4].split(","))
    print(f"other lines of pages: {len(lines)}; hit", dict(seen))
    print("families:", ", ".join(f"{k} {v}" for k, v in families.most_common()))
    print("tables:", ", ".join(f"{k} {v}" for k, v in tags.most_common(12)))
    if options.unknown:
        for text, count in unknown.most_common(150):
            print(count, text[:80])


if __name__ == "__main__":
    main()
