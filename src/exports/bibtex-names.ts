import type { Name } from '../schemas/paper.ts';
import { texOfText } from './paper-text.ts';

/**
 * Names as BibTeX reads them, `van der Meer, Jr., Anna and {A Group}`: family name first, so that nothing is guessed; names without
 * parts in braces.
 */
export function bibtexNames(names: readonly Name[], ascii: boolean): string {
  return names.map((name) => bibtexName(name, ascii)).join(' and ');
}

function bibtexName(name: Name, ascii: boolean): string {
  const { literal, given, family, suffix } = name;
  if (!family) return `{${texOfText(literal ?? given ?? '', ascii)}}`;
  const last = [name['dropping-particle'], name['non-dropping-particle'], family];
  return [last.filter(Boolean).join(' '), suffix, given]
    .filter((part) => part !== undefined)
    .map((part) => namePart(texOfText(part, ascii)))
    .join(', ');
}

/** Commas and the word "and" separate names in BibTeX: a part that holds one is braced. */
function namePart(tex: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(tex) ? `{${tex}}` : tex;
}
