#!/usr/bin/env bash
# run.sh PREFIX FOLDER: tests the package over FFI, over the extension (built in FOLDER) and in PHP-FPM, with the
# library that was installed to PREFIX; reports in JUnit's format lie in FOLDER then. Needs php-cli, php-dev, php-fpm and
# phpunit.
set -euo pipefail
cd "$(dirname "$0")/../../.."
prefix=$(realpath "$1") folder=$2
mkdir -p "$folder"
folder=$(realpath "$folder")
libraries=$(dirname "$(find "$prefix" -name 'libcleancopy.so.1')")
export LD_LIBRARY_PATH=$libraries CLEANCOPY_LIBRARY=$libraries/libcleancopy.so.1
export CLEANCOPY_OTHER_ABI=$folder/libother.so
echo 'unsigned cleancopy_abi(void) { return 99; }' | cc -shared -fPIC -x c - -o "$CLEANCOPY_OTHER_ABI"

unit=$(command -v phpunit)
tests=(--bootstrap bindings/php/autoload.php --no-configuration --do-not-cache-result --fail-on-warning)
EXPECTED_WAY=FFI php "$unit" "${tests[@]}" --log-junit "$folder/php-ffi.xml" bindings/php/tests
extension=$(bindings/php/ext/build.sh "$folder/extension" "$prefix")
EXPECTED_WAY=extension php -d extension="$extension" "$unit" "${tests[@]}" --log-junit "$folder/php-extension.xml" \
  bindings/php/tests/CleancopyTest.php
python3 bindings/php/tests/fpm_test.py "$extension" "$folder/fpm"

# What a document costs from PHP is at most 1.3 times what it costs from C: the best of five runs of each, in turn.
article=$folder/article.txt # 5 KB, two of the corpus
cat tests/corpus/text/en-{ferry-bridge,dam-photographs}/input.txt >"$article"
cc -O2 bindings/php/tests/cost.c -I"$prefix/include" -L"$libraries" -lcleancopy -o "$folder/cost"
least() { sort -n "$1" | head -1; }
rm -f "$folder"/cost-*
for _ in 1 2 3 4 5; do
  "$folder/cost" "$article" 300 >>"$folder/cost-c"
  php bindings/php/tests/cost.php "$article" 300 >>"$folder/cost-ffi"
  php -d extension="$extension" bindings/php/tests/cost.php "$article" 300 >>"$folder/cost-extension"
done
for way in ffi extension; do
  ratio=$(($(least "$folder/cost-$way") * 100 / $(least "$folder/cost-c")))
  echo "a document of $(stat -c %s "$article") bytes costs $ratio % of C's time over $way"
  [ "$ratio" -le 130 ]
done
