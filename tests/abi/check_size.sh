#!/usr/bin/env bash
# check_size.sh LIBRARY BYTES
# What hosts load stays small: the library without its symbols and debug information is smaller than that.
set -euo pipefail
library=$1 most=$2

stripped=$(mktemp)
trap 'rm -f "$stripped"' EXIT
strip -o "$stripped" "$library"
size=$(stat -c %s "$stripped")
echo "$library has $size bytes stripped; at most $most are wanted"
[ "$size" -lt "$most" ]
