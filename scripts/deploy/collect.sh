#!/usr/bin/env bash
# Fetches digests, asks services for what papers lack, and converts. Sources and services that fail are in sources.tsv and do not stop the rest.
set -euo pipefail
content=${CONTENT:-content}
npm run --silent fetch -- --content "$content" --report fetched.tsv ${DATE:+--date "$DATE"} ${SOURCE:+--only "$SOURCE"} || true
npm run --silent enrich -- --content "$content" --report enriched.tsv || true
npm run --silent convert -- --content "$content" --keep-going
touch fetched.tsv enriched.tsv
cat fetched.tsv enriched.tsv > sources.tsv
rm fetched.tsv enriched.tsv
