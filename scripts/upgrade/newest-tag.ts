const release = /^v(\d+)\.(\d+)\.(\d+)$/;

/** The tag of the newest release among the tags of a repository: `v1.10.0` is newer than `v1.9.0`. Other tags are ignored. */
export function findNewestTag(tags: readonly string[]): string | undefined {
  return tags
    .filter((tag) => release.test(tag))
    .sort(compareReleases)
    .at(-1);
}

function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map((tag) => (release.exec(tag) ?? []).slice(1).map(Number));
  const differences = (left ?? []).map((number, index) => number - (right?.[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
