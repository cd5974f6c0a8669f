import type { Name } from '../../model/paper.ts';
import { bibtexText } from './bibtex-text.ts';

/**
 * Names in BibTeX's syntax, `van der Meer, Jr., Anna and {A Group}`: family name first, so that BibTeX guesses nothing. Names
 * without parts are in braces.
 */
export function bibtexNames(names: readonly Name[], ascii: boolean): string {
  return names.map((name) => bibtexName(name, ascii)).join(' and ');
}

function bibtexName(name: Name, ascii: boolean): string {
  const { literal, given, family, suffix } = name;
  if (!family) return `{${bibtexText(literal ?? given ?? '', ascii)}}`;
  const von = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const part = (text: string | undefined) => text && namePart(bibtexText(text, ascii));
  const last = isDivided(family) ? `{${bibtexText(family, ascii)}}` : part(family);
  return [[part(von), last].filter(Boolean).join(' '), part(suffix), part(given)]
    .filter(Boolean)
    .join(', ');
}

/** Commas and the word "and" separate names in BibTeX, so a part that contains one is put in braces. */
function namePart(tex: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(tex) ? `{${tex}}` : tex;
}

/** Whether BibTeX would treat the start of a family name as a particle, because of a later word in lower case: `Ramón y Cajal`. */
function isDivided(family: string): boolean {
  return /^\p{Lu}.*\s\p{Ll}/u.test(family);
}
