#!/usr/bin/env bash
# check_exports.sh LIBRARY HEADER SONAME
# The library exports what the header declares and nothing else, and goes by the name that its ABI number gives it.
set -euo pipefail
library=$1 header=$2 soname=$3

exported=$(nm -D --defined-only "$library" | awk '{print $NF}' | sort)
declared=$(grep -o 'cleancopy_[a-z_]*(' <(grep -A1 '^CLEANCOPY_API' "$header") | tr -d '(' | sort -u)
if ! diff <(echo "$declared") <(echo "$exported"); then
  echo "< declared in the header only   > exported only" >&2
  exit 1
fi
own=$(objdump -p "$library" | awk '$1 == "SONAME" {print $2}')
if [ "$own" != "$soname" ]; then
  echo "the library calls itself $own, not $soname" >&2
  exit 1
fi
echo "$(wc -l <<<"$exported") symbols, $own"
