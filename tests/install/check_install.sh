#!/usr/bin/env bash
# check_install.sh SOURCE BUILD CMAKE CC LIBDIR
# Installs into a new prefix and builds docs/clean_file.c against it as others would: by pkg-config, by find_package,
# and once more after the prefix has been moved. Then runs the installed command line.
set -euo pipefail
source=$1 build=$2 cmake=$3 cc=$4 libdir=$5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
page=$source/docs/sample.html

"$cmake" --install "$build" --prefix "$work/first" --component runtime >/dev/null
"$cmake" --install "$build" --prefix "$work/first" --component development >/dev/null
mv "$work/first" "$work/prefix" # an installed tree may be moved

expect_article() { # expect_article PROGRAM...
  "$@" >"$work/article.xml"
  grep -q '<article' "$work/article.xml" || { echo "no article from: $*" >&2; exit 1; }
}

export PKG_CONFIG_PATH=$work/prefix/$libdir/pkgconfig LD_LIBRARY_PATH=$work/prefix/$libdir
read -ra flags <<<"$(pkg-config --cflags --libs cleancopy)"
"$cc" -std=c99 -Wall -Wextra -pedantic -Werror "$source/docs/clean_file.c" -o "$work/by_pkg_config" "${flags[@]}"
expect_article "$work/by_pkg_config" "$page"

"$cmake" -S "$source/tests/install/consumer" -B "$work/consumer" -DCMAKE_PREFIX_PATH="$work/prefix" \
  -DCMAKE_C_COMPILER="$cc" -DPROGRAM_SOURCE="$source/docs/clean_file.c" >/dev/null
"$cmake" --build "$work/consumer" >/dev/null
unset LD_LIBRARY_PATH # CMake and the program's own run path find the library
expect_article "$work/consumer/clean_file" "$page"
expect_article "$work/prefix/bin/cleancopy" clean "$page"

# The page to try it on is another program, found beside the first.
"$work/prefix/bin/cleancopy" serve --port 0 >"$work/served" &
server=$!
for _ in $(seq 100); do [ -s "$work/served" ] || sleep 0.1; done
kill "$server"
grep -q 'http://127.0.0.1:' "$work/served" || { echo "cleancopy serve does not start" >&2; exit 1; }
test -s "$work/prefix/share/cleancopy/report.css" && test -s "$work/prefix/share/cleancopy/report.js"
