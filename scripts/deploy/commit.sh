#!/usr/bin/env bash
# Commits what collecting and converting wrote and names the commit to build, in $GITHUB_OUTPUT, with changed=true if it is new. Commits that were pushed in the meantime are included.
set -euo pipefail
git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
before=$(git rev-parse HEAD)
mkdir -p content/papers content/ledgers content/digests content/references
git add --all content/papers content/ledgers content/digests content/references
if [ -e content/addresses.txt ]; then git add content/addresses.txt; fi
if ! git diff --cached --quiet; then
  git commit --quiet --message 'Convert digests into papers'
  git pull --quiet --rebase origin "$(git branch --show-current)"
  git push --quiet origin HEAD
fi
if [ "$(git rev-parse HEAD)" != "$before" ]; then echo 'changed=true' >> "$GITHUB_OUTPUT"; fi
echo "commit=$(git rev-parse HEAD)" >> "$GITHUB_OUTPUT"
