#!/usr/bin/env bash
# compare.sh LIBRARY HEADERS [--record]
# Compares the ABI of LIBRARY (with debug information) with the recorded one, cleancopy.abi beside this script. What is
# appended is fine: functions, members at the end of a struct that carries its size. Anything else breaks hosts that
# are compiled already, and fails. With --record, LIBRARY's becomes the recorded one.
set -euo pipefail
library=$(realpath "$1") headers=$(realpath "$2")
cd "$(dirname "$0")"
if ! command -v abidiff >/dev/null; then
  echo "skipped: abigail-tools is not installed"
  exit 77
fi
now=$(mktemp)
trap 'rm -f "$now"' EXIT
abidw --exported-interfaces-only --headers-dir "$headers" --drop-private-types --no-corpus-path --no-comp-dir-path --no-show-locs \
  --out-file "$now" "$library"
if [ "${3-}" = --record ]; then
  cp "$now" cleancopy.abi
  exit
fi
abidiff --no-added-syms --suppressions appended.suppress cleancopy.abi "$now"
echo "$(grep -c '<elf-symbol ' "$now") functions, none of the recorded $(grep -c '<elf-symbol ' cleancopy.abi) changed"
