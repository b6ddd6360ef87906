#!/usr/bin/env bash
# Validates PDF files with veraPDF against PDF/A-2a and the machine-checkable rules of PDF/UA-1.
# usage: scripts/ci/verapdf.sh FILE.pdf ...    Fails where one file breaks one rule, or where veraPDF checks fewer files.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
jars=${VERAPDF_JARS:-${XDG_CACHE_HOME:-$HOME/.cache}/so-ordered-verapdf}
if [ ! -e "$jars/greenfield-apps-1.28.2.jar" ]; then
  mvn -q -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$jars" -DincludeScope=runtime
fi
[ $# -gt 0 ] || { echo 'no PDF files to check'; exit 1; }

for flavour in 2a ua1; do
  report=$(java -cp "$jars/*" org.verapdf.apps.GreenfieldCliWrapper -f "$flavour" --format text "$@" 2>/dev/null) || true
  passed=$(grep -c '^PASS ' <<<"$report" || true)
  echo "veraPDF $flavour: $passed of $# pass"
  if [ "$passed" -ne $# ]; then
    printf '%s\n' "$report"
    java -cp "$jars/*" org.verapdf.apps.GreenfieldCliWrapper -f "$flavour" --format text -v "$@" 2>/dev/null || true
    exit 1
  fi
done
