#!/usr/bin/env bash
# Opens each Word file in LibreOffice and holds its words against the text file beside it.
# usage: scripts/ci/same-words.sh FOLDER    with orders as .docx and .txt
set -euo pipefail

folder=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Only its own profile keeps two conversions from silently losing one of the files.
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to txt:Text\ \(encoded\):UTF8 --outdir "$work" "$folder"/*.docx >/dev/null 2>&1
count=0
# Page numbers, rails and ruled lines are drawn, not written; a caption's columns stand in another order.
words() { sed 's/\xef\xbb\xbf//; s/\xc2\xa0/ /g' | tr -s '[:space:]' '\n' | grep -vxE '\)|§|:|\]|\*|\|+|_+|[0-9]{1,2}|' | sort; }
for docx in "$folder"/*.docx; do
  name=$(basename "$docx" .docx)
  [ -s "$work/$name.txt" ] || { echo "$name.docx does not open in LibreOffice"; exit 1; }
  diff <(words <"$work/$name.txt") <(words <"$folder/$name.txt") ||
    { echo "$name: the words of the Word file in LibreOffice are not those of the text"; exit 1; }
  count=$((count + 1))
done
echo "LibreOffice: $count Word files open with the same words"
