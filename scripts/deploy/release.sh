#!/usr/bin/env bash
# Publishes a GitHub release for the version in package.json, with the list of its packages (SBOM, CycloneDX), once it has a tag.
set -euo pipefail
version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' package.json)
if ! git ls-remote --exit-code --tags origin "refs/tags/v$version" > /dev/null; then
  echo "v$version has no tag; nothing to publish."
elif gh release view "v$version" > /dev/null 2>&1; then
  echo "v$version is published already."
else
  npm sbom --sbom-format cyclonedx --package-lock-only > sbom.cdx.json
  gh release create "v$version" --verify-tag --notes 'See CHANGELOG.md.' sbom.cdx.json
fi
