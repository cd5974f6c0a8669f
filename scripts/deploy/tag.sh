#!/usr/bin/env bash
# Tags the commit with the version in package.json, once CHANGELOG.md has a section for that version. An existing tag is not moved.
set -euo pipefail
version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' package.json)
if ! grep -q "^## \[$version\]" CHANGELOG.md; then
  echo "CHANGELOG.md has no section [$version]; nothing to release."
elif git ls-remote --exit-code --tags origin "refs/tags/v$version" > /dev/null; then
  echo "v$version is released already."
else
  git tag "v$version"
  git push --quiet origin "refs/tags/v$version"
  echo "Released v$version."
fi
