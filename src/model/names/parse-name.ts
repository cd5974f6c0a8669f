import { withoutEmailAddresses } from '../../text/email-addresses.ts';
import type { Name } from '../paper.ts';

/** Suffixes: `Jr.`, `Sr.`, `III`. */
const suffix = /^(?:jr|sr|ii|iii|iv|phd|md|esq)\.?$/i;

/** Words that end the name of a group of people. */
const groupEnd =
  /\s(?:association|collaboration|committee|community|consortium|corporation|council|foundation|group|inc|initiative|institute|lab|laboratory|labs|ltd|network|organi[sz]ation|partnership|project|research|society|team|university|workshop)\.?$/i;

/** Scripts in which the family name comes first, usually without a space after it. */
const eastAsian =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s・·,，]+$/u;

/** Turns a part of a name into plain Unicode. */
type ReadPart = (raw: string) => string;

/**
 * A personal name in parts, according to BibTeX's rules (Patashnik, *BibTeXing*, 1988, §4): `First von Last`, `von Last, First`,
 * `von Last, Jr, First`; the suffix may also be last (`Sammy Davis Jr.`, `Davis, Sammy, Jr.`). A name without parts is a
 * `literal`: one word, a name in braces, a group, an East Asian name without a space. `undefined` for a text without letters.
 *
 * `read` converts each part to plain text: a reader of TeX if the name contains TeX.
 */
export function parseName(raw: string, read: ReadPart = foldSpaces): Name | undefined {
  const text = withoutEmailAddresses(raw.trim());
  const whole = read(text);
  if (!/\p{L}/u.test(whole)) return undefined;
  if (isBraced(text) || isGroup(whole)) return { literal: whole };
  if (eastAsian.test(whole)) return parseEastAsian(whole);
  const [first = [], second, third] = splitCommas(text);
  if (second === undefined) return parseForward(first, read);
  if (third !== undefined) return parseInverted(first, ...orderSuffix(second, third), read);
  if (second.length === 1 && isSuffix(second)) return parseForward([...first, ...second], read);
  return parseInverted(first, [], second, read);
}

const foldSpaces: ReadPart = (raw) => raw.replace(/[\s\u00A0]+/g, ' ').trim();

const isGroup = (name: string) =>
  !name.includes(',') && (groupEnd.test(name) || /^the\s/i.test(name) || /\bet al\b/i.test(name));

const isSuffix = (words: string[]) => words.length === 1 && suffix.test(words[0] ?? '');

/** BibTeX's order is `von Last, Jr, First`; everywhere else it is `Last, First, Jr.` */
function orderSuffix(second: string[], third: string[]): [jr: string[], given: string[]] {
  return isSuffix(third) && !isSuffix(second) ? [third, second] : [second, third];
}

/** `王 小明` and `王, 小明` have parts, `王小明` cannot be split without guessing. */
function parseEastAsian(name: string): Name {
  const [family, ...given] = name.split(/[\s,，]+/u).filter(Boolean);
  if (!family || given.length === 0) return { literal: name };
  return { family, given: given.join(' ') };
}

/** `First von Last Jr.`: the particles are the lower-case words between first and family name; the family name is at least the last word. */
function parseForward(all: string[], read: ReadPart): Name {
  const jr = all.length > 2 && isSuffix(all.slice(-1)) ? all.slice(-1) : [];
  const words = all.slice(0, all.length - jr.length);
  if (words.length === 1) return { literal: read(words[0] ?? '') };
  const inner = words.slice(0, -1);
  const start = inner.findIndex(isParticle);
  if (start < 0) return toName(inner, [], words.slice(-1), jr, read);
  if (start > 1 && isCapitalParticle(words[start - 1]))
    return toName(words.slice(0, start - 1), [], words.slice(start - 1), jr, read);
  const end = inner.findLastIndex(isParticle) + 1;
  return toName(words.slice(0, start), words.slice(start, end), words.slice(end), jr, read);
}

/** `von Last, Jr, First`. */
function parseInverted(before: string[], jr: string[], given: string[], read: ReadPart): Name {
  const end =
    before.findLastIndex((word, index) => index < before.length - 1 && isParticle(word)) + 1;
  const particles = before.slice(0, end).every(isParticle) ? end : 0;
  const name = toName(given, before.slice(0, particles), before.slice(particles), jr, read);
  return particles > 0 ? name : withTrailingParticle(name);
}

/** `Beethoven, Ludwig van`: a particle that sorts with the given name. */
function withTrailingParticle(name: Name): Name {
  const [, given, particle] =
    /^(.+?) ((?:(?:van|von|der|den|de|het|ter|ten|zu|zur|zum|dos|das|da|di|del|della|du|af|av)(?: |$))+)$/.exec(
      name.given ?? '',
    ) ?? [];
  return given && particle ? { ...name, given, 'dropping-particle': particle.trim() } : name;
}

function toName(
  given: string[],
  particle: string[],
  family: string[],
  jr: string[],
  read: ReadPart,
): Name {
  const parts: Name = {
    given: read(given.join(' ')),
    'non-dropping-particle': read(particle.join(' ')),
    family: read(family.join(' ')),
    suffix: isSuffix(jr.slice(-1)) ? read(jr.at(-1) ?? '') : read(jr.join(' ')),
  };
  const present = Object.entries(parts).filter(([, part]) => part !== '');
  const name: Name = Object.fromEntries(present);
  return name.family === undefined ? { literal: Object.values(name).join(' ') } : name;
}

/** A particle starts with a lower-case letter outside braces. TeX accents are skipped. */
function isParticle(word: string): boolean {
  const bare = word
    .replace(/^\{\\[^a-zA-Z]?\{?|^\\["'`^~=.uvHtcdbr]\{?/, '')
    .replace(/^[^\p{L}{]+/u, '');
  return /^\p{Ll}/u.test(bare);
}

/** `Van` in `Guy Van den Broeck`: a capitalised particle counts only before another particle. */
const isCapitalParticle = (word: string | undefined) =>
  /^(?:van|von|de|della|del|dos|da|di)$/i.test(word ?? '');

/** The whole name in one pair of braces: `{NVIDIA Research}`. */
function isBraced(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index === text.length - 1;
  }
  return false;
}

/** The words of each part between commas, where commas and spaces in braces do not count; at most three parts. */
function splitCommas(text: string): string[][] {
  const parts: string[][] = [[]];
  let word = '';
  let depth = 0;
  const close = () => {
    if (word) parts.at(-1)?.push(word);
    word = '';
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === '\\') word += character + (text[++index] ?? '');
    else if (depth === 0 && /[\s~\u00A0]/.test(character)) close();
    else if (depth === 0 && character === ',' && parts.length < 3) {
      close();
      parts.push([]);
    } else {
      if (character === '{') depth++;
      if (character === '}') depth--;
      word += character;
    }
  }
  close();
  return parts.filter((part, index) => index === 0 || part.length > 0);
}
