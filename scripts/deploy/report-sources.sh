#!/usr/bin/env bash
# Opens an issue for the sources that failed (sources.tsv of collect.sh), updates it while they fail, and closes it when all work again.
# A run for one $SOURCE does not close it.
set -euo pipefail
title='Collecting papers failed'
number=$(gh issue list --state open --limit 100 --json number,title --jq ".[] | select(.title == \"$title\") | .number" | head -n 1)
failures=$(awk -F '\t' '$2 == "failed" { gsub(/`/, "", $3); print "- **" $1 "**: `" $3 "`" }' sources.tsv)
if [ -n "$failures" ]; then
  body=$(printf '%s\n\nEverything collected before is kept. This issue is closed when all sources work again.\n' "$failures")
  if [ -n "$number" ]; then
    gh issue edit "$number" --body "$body"
  else
    gh issue create --title "$title" --body "$body"
  fi
elif [ -n "$number" ] && [ -z "${SOURCE:-}" ]; then
  gh issue close "$number" --comment 'All sources work again.'
fi
