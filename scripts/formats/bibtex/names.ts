import { parseName } from '../../../src/model/names/parse-name.ts';
import type { Name } from '../../../src/model/paper.ts';
import { toPlainField } from '../shared/plain-field.ts';

export interface NameList {
  names: Name[];
  /** The list ends with “and others”. */
  hasOthers: boolean;
  /** Names are separated by commas instead of `and`. */
  hasCommas: boolean;
}

/** Parses a list of names that is joined by `and`. */
export function readNames(raw: string): NameList {
  const names = splitAtAnd(raw.replace(/\s+/g, ' '));
  const people = names.filter((name) => !/^(?:\{?others\}?|et\.? al\.?)$/i.test(name));
  const lists = people.map((name) => (isCommaList(name) ? splitAtDepth(name, /,/y) : [name]));
  return {
    names: lists.flat().flatMap((name) => readName(name) ?? []),
    hasOthers: people.length < names.length,
    hasCommas: lists.some((list) => list.length > 1),
  };
}

/** Whether a text has more commas than a name can have, and each part is a full name. */
function isCommaList(name: string): boolean {
  const parts = splitAtDepth(name, /,/y)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 2 && parts.every((part) => /\s|~/.test(part));
}

const splitAtAnd = (raw: string) =>
  splitAtDepth(raw, / and(?= )|;/iy)
    .map((name) => name.trim())
    .filter(Boolean);

/** Splits at separators outside braces. */
function splitAtDepth(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    separator.lastIndex = at;
    if (depth > 0 || !separator.test(text)) continue;
    parts.push(text.slice(start, at));
    start = separator.lastIndex;
    at = start - 1;
  }
  return [...parts, text.slice(start)];
}

/** Biblatex also writes `family=Meer, given=Jan, prefix=van der` (manual, §3.4). */
function readName(raw: string): Name | undefined {
  if (!/(?:^|,)\s*"?(?:family|given)\s*=/i.test(raw))
    return parseName(raw.replace(/^and\s+/i, ''), toPlainField);
  const parts = splitAtDepth(raw, /,/y).map((part) => part.split(/=(.*)/s));
  const part = (name: string) =>
    toPlainField(
      parts
        .find(([key = '']) => key.replaceAll('"', '').trim().toLowerCase() === name)?.[1]
        ?.replace(/^\s*"|"\s*$/g, '') ?? '',
    );
  const name = {
    given: part('given'),
    'non-dropping-particle': part('prefix'),
    family: part('family'),
    suffix: part('suffix'),
  };
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== ''));
}
