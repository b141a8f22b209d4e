#!/usr/bin/env bash
# cli_test.sh PROGRAM SAMPLE
# What docs/cli.md promises of the command line, tried from outside.
set -uo pipefail
cli=$1 sample=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}
# run CODE ARGUMENT...: runs the program, expects the exit code; its output is in out and err.
run() {
  local want=$1 got
  shift
  "$cli" "$@" >out 2>err </dev/null
  got=$?
  [ "$got" = "$want" ] || fail "exit code $got instead of $want from: cleancopy $* ($(head -1 err))"
}
says() { grep -qF -- "$2" "$1" || fail "$1 lacks: $2 (it has: $(head -2 "$1"))"; }

# Help and version go to the standard output and are no error.
run 0 --help && says out "Exit codes:"
run 0 clean --help && says out "--strictness" && says out "favour-keeping"
run 0 --version && says out "cleancopy 0."
run 0 formats && says out "application/xml"

# Usage errors name what is wrong and what is right.
run 2 && says err "cleancopy --help"
run 2 clean --no-such-option "$sample" && says err "--no-such-option"
run 2 clean --to betamax "$sample" && says err "unknown format betamax; known: article"
run 2 clean --max-blocks 0 "$sample" && says err "max-blocks"
run 2 clean --strictness harsh "$sample" && says err "strictness"
run 2 clean --keep captoin "$sample" && says err "captoin"
run 2 clean --charset klingon "$sample" && says err "klingon"

# File errors name the file and the reason.
run 3 clean missing.html && says err "missing.html: No such file or directory"
run 3 clean . && says err "Is a directory"
run 3 clean -o missing/out.xml "$sample" && says err "missing/out.xml: No such file or directory"
"$cli" clean "$sample" >/dev/full 2>err
[ $? = 3 ] || fail "a full disk is no success"

# A document that cannot be cleaned is told from wrong arguments.
run 1 clean --max-input-bytes 10 "$sample" && says err "$sample" && says err "max-input-bytes"

# Several files make a package, if the format holds one.
run 0 clean --to rss "$sample" "$sample"
[ "$(grep -c '<item>' out)" = 2 ] || fail "a feed of two has other items"
run 2 clean --to nitf "$sample" "$sample" && says err "nitf holds one article only; these hold several: article"
run 2 explain "$sample" "$sample"

# What was written is read back, and says the same in every format but those that show the input.
"$cli" clean "$sample" >article.xml
for format in $("$cli" formats | awk '{print $1}' | grep -v '^source\|^report'); do
  run 0 convert --to "$format" article.xml
  "$cli" clean --to "$format" "$sample" | cmp -s - out || fail "convert --to $format says something else"
done
run 0 convert --to json article.xml article.xml
[ "$(grep -c cleancopy-article out)" = 2 ] || fail "a package of two has other articles"
run 2 convert --to source article.xml && says err "no input"
run 1 convert "$sample" && says err "$sample: line 1: a DOCTYPE"
sed 's/<body>/<body>loose/' article.xml >loose.xml
run 1 convert loose.xml && says err "loose.xml: line " && says err "text may not stand in <body>"

# The host's own name for a story; what is missing is filled in or refused.
run 0 clean --to rss --id 886313e1-3b8a-5372-9b90-0c9aee199e5d "$sample" &&
  says out "urn:uuid:886313e1-3b8a-5372-9b90-0c9aee199e5d"
run 0 clean --to rss /dev/null && says out "<title>Untitled</title>"
run 1 clean --to rss --missing refuse /dev/null && says err "rss demands a headline"

# The source is the input without what went.
run 0 clean --to source "$sample"
grep -q Advertisement "$sample" || fail "the sample has no advertisement"
run 0 clean --to source --settle "$sample" && cp out settled && run 0 clean --to source settled
cmp -s out settled || fail "cleaning a settled source again changes it"
grep -q Advertisement out && fail "source keeps what was removed"

# An empty document is no error.
: >empty
run 0 clean empty

# The standard input, and the same bytes from a file.
run 0 clean --to article "$sample" && cp out from_file
"$cli" clean - <"$sample" >from_stdin || fail "reading the standard input"
cmp -s from_file from_stdin || fail "file and standard input give different articles"

# A file is written whole or not at all: what was there stays when the work fails, nothing else is left behind.
mkdir folder && echo old >folder/article.xml && chmod 640 folder/article.xml
run 1 clean --max-output-bytes 10 -o folder/article.xml "$sample"
[ "$(cat folder/article.xml)" = old ] || fail "the old file was touched"
run 0 clean -o folder/article.xml "$sample"
cmp -s folder/article.xml from_file || fail "-o writes something else than the standard output"
[ "$(stat -c %a folder/article.xml)" = 640 ] || fail "the file's permissions changed"
[ "$(ls folder)" = article.xml ] || fail "left behind: $(ls folder)"
ln -s article.xml folder/link && run 0 clean -o folder/link "$sample"
[ -L folder/link ] || fail "a symbolic link was replaced"
run 0 clean -o /dev/null "$sample"
[ -c /dev/null ] || fail "/dev/null was replaced"

# The report and the explanation say what went and why.
run 0 clean --report "$sample" && says err "Advertisement" && says err "advertisement or its marker"
run 0 explain "$sample" && says out "advert.phrase" && says out "remove  advert"
grep -q $'\033' out && fail "colour although the output is no terminal"
run 0 clean --keep advert --to article "$sample" && says out "Advertisement"

# Quotes follow the language that the host names, or that the text is in; charsets that do not exist are named.
printf 'Der Gemeinderat hat am Dienstag beschlossen, die alte Schule zu schließen. "Gut so", sagte sie.\n' >quotes
# shellcheck disable=SC1111  # these quotes are meant
run 0 clean --punctuation typographic quotes && says out "„Gut so“"
# shellcheck disable=SC1111
run 0 clean --punctuation typographic --language en quotes && says out "“Gut so”"
run 2 clean --charset klingon quotes && says err 'klingon'
printf '<html><head><meta charset=klingon></head><body><p>Der Rat hat die alte Schule am Dienstag geschlossen.</p>' >page
run 0 clean --report page && { grep -q 'exist: klingon$' err || fail "the note does not end: $(cat err)"; }

# A site profile makes certain what one document leaves in doubt; a file that is none is refused.
for number in $(seq 12); do
  printf 'Council votes on item %s again\n\nThe harbour master told the meeting on day %s that the pier needs new timber.\n\nA teacher carried %s letters across the sound on Monday, and nobody thanked her.\n\nRoute 6\n' \
    "$number" "$number" "$number" >"story$number"
done
run 0 learn -o site.profile story{1..11} && says err "Learnt from 11 documents"
run 0 explain --profile site.profile story12 && says out "profile.line"
run 0 explain story12 && { grep -q "profile.line" out && fail "a profile nobody gave"; }
run 0 learn -o part1 story{1..4} && run 0 learn -o part2 story{5..11} story1 story5 && says err "1 more had no text"
run 1 learn --from part1 --from part2 -o both && says err "same story"
run 0 learn -o part2 story{5..11} && run 0 learn --from part1 --from part2 -o both
cmp -s both site.profile || fail "merging gives something else than learning from all"
run 0 learn --from part1 -o on story{5..11} && { cmp -s on site.profile || fail "going on gives something else"; }
run 2 learn -o none && says err "learn needs documents"
head -c 100 site.profile >short.profile
run 3 clean --profile short.profile story12 && says err "short.profile: this is no usable site profile"
run 3 clean --profile story1 story12 && says err "story1: this is no usable site profile"
run 3 clean --profile missing story12 && says err "missing: No such file"

# A reader that goes away is no error.
for _ in $(seq 3000); do echo "A line of the story that nobody reads to its end, although it is long."; done >long
"$cli" explain long 2>err | head -1 >/dev/null
[ "${PIPESTATUS[0]}" = 0 ] || fail "a broken pipe: $(cat err)"

# Wide characters are cut by the columns they take, and nothing reaches the terminal as a command.
printf '港町のパン店が百十二年の歴史に幕を下ろした朝の話をしようと思うのだがとても長くなるので一行では収まらない。\033[31m\n' >wide
if command -v script >/dev/null; then
  script -qec "stty cols 60; NO_COLOR=1 TERM=xterm $cli explain wide" /dev/null </dev/null | tr -d '\r' >shown
  python3 - shown <<'PYTHON' || fail "a line is wider than the terminal, or an escape code got out"
import sys, unicodedata
for line in open(sys.argv[1], encoding="utf-8").read().splitlines():
    if "港町" not in line: continue
    columns = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
    sys.exit(not (50 < columns <= 60 and line.endswith("…") and "\033" not in line))
sys.exit(1)
PYTHON
fi

[ "$failures" = 0 ] && echo "every promise kept"
exit $((failures > 0))
