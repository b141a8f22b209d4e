#!/usr/bin/env bash
# build.sh FOLDER [PREFIX]: builds the extension in a folder of its own; PREFIX is where libcleancopy was installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cp "$here/config.m4" "$here/cleancopy.c" "$1/"
cd "$1"
phpize --clean >/dev/null
phpize >/dev/null 2>&1
./configure --quiet --with-cleancopy="${2-yes}" >/dev/null
make --quiet CFLAGS="-O2 -Werror" >/dev/null
echo "$1/modules/cleancopy.so"
