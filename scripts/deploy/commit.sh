#!/usr/bin/env bash
# Commits what the conversion wrote and names the commit to build, in $GITHUB_OUTPUT. Commits that were pushed in the meantime are included.
set -euo pipefail
git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
mkdir -p content/papers content/ledgers
git add --all content/papers content/ledgers
if ! git diff --cached --quiet; then
  git commit --quiet --message 'Convert digests into papers'
  git pull --quiet --rebase origin "$(git branch --show-current)"
  git push --quiet origin HEAD
fi
echo "commit=$(git rev-parse HEAD)" >> "$GITHUB_OUTPUT"
