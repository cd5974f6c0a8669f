/** The entries of a changelog that an older one does not have, under their version headings, as Markdown. Empty if there are none. */
export function getNewEntries(older: string, newer: string): string {
  const olderEntries = new Set(toSections(older).flatMap(({ entries }) => entries));
  return toSections(newer)
    .map(({ heading, entries }) => ({
      heading,
      entries: entries.filter((entry) => !olderEntries.has(entry)),
    }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ heading, entries }) => [heading, '', ...entries].join('\n'))
    .join('\n\n');
}

/** The versions of a changelog in the style of Keep a Changelog: headings of level 2, entries as list items. */
function toSections(changelog: string): { heading: string; entries: string[] }[] {
  return changelog
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## '))
    .map((section) => ({
      heading: section.slice(0, section.indexOf('\n')).trim(),
      entries: section
        .split(/^(?=[-*] |#)/m)
        .filter((part) => /^[-*] /.test(part))
        .map((entry) => entry.trim()),
    }));
}
