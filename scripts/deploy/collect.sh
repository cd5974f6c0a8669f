#!/usr/bin/env bash
# Fetches digests, asks services for what papers lack, and converts. Sources and services that fail are in sources.tsv and do not stop the rest.
set -euo pipefail
content=${CONTENT:-content}
# A command that fails before it can report, such as for an error in sources.yaml, is a failure too.
run() {
  npm run --silent "$1" -- --content "$content" --report "$1.tsv" "${@:2}" || [ -s "$1.tsv" ] ||
    printf 'npm run %s\tfailed\tsee the log of the workflow\n' "$1" > "$1.tsv"
}
run fetch ${DATE:+--date "$DATE"} ${SOURCE:+--only "$SOURCE"}
run enrich
npm run --silent convert -- --content "$content" --keep-going
touch fetch.tsv enrich.tsv
cat fetch.tsv enrich.tsv > sources.tsv
rm fetch.tsv enrich.tsv
