import type { Name } from '../paper.ts';

/** East Asian names are written family first and without a space. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** A name in reading order: `Jan van der Meer Jr.`, `王小明`, `NVIDIA`. */
export function formatName(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const { given, family, suffix } = name;
  if (family && given && eastAsian.test(family) && eastAsian.test(given)) return family + given;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return join([given, ...particles, family, suffix]);
}

/** A name in the form used for sorting: `Meer, Jan van der, Jr.` (CSL's `demote-non-dropping-particle="display-and-sort"`). */
export function formatSortName(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const rest = join([name.given, name['dropping-particle'], name['non-dropping-particle']]);
  return [name.family, rest, name.suffix].filter(Boolean).join(', ');
}

/** A name in a citation: `van der Meer`. */
export function formatCitationName(name: Name): string {
  return name.literal ?? (join([name['non-dropping-particle'], name.family]) || (name.given ?? ''));
}

const join = (parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
