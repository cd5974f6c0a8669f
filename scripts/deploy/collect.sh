#!/usr/bin/env bash
# Fetches digests, looks up missing fields at services, and converts. Failures are recorded in sources.tsv and do not stop the other steps.
set -euo pipefail
content=${CONTENT:-content}
# A command that fails before it can report, for example because of an error in sources.yaml, also counts as a failure.
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
