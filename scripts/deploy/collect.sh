#!/usr/bin/env bash
# Fetches digests, asks services for what papers lack, and converts. Whatever fails is in sources.tsv and does not stop the rest.
set -euo pipefail
content=${CONTENT:-content}
# A command that fails before it can report, such as for an error in sources.yaml, is a failure too.
run() {
  npm run --silent "$1" -- --content "$content" "${@:2}" || [ -s "$1.tsv" ] ||
    printf 'npm run %s\tfailed\tsee the log of the workflow\n' "$1" > "$1.tsv"
}
run fetch --report fetch.tsv ${DATE:+--date "$DATE"} ${SOURCE:+--only "$SOURCE"}
run enrich --report enrich.tsv
run convert --keep-going
touch fetch.tsv enrich.tsv convert.tsv
cat fetch.tsv enrich.tsv convert.tsv > sources.tsv
rm fetch.tsv enrich.tsv convert.tsv
