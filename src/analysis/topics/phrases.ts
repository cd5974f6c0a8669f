import { memoize } from '../../text/memoize.ts';
import { isHead } from './heads.ts';
import { wordLists } from './words.ts';

const { functionWords, genericWords, mayBegin, mayEnd } = wordLists;

/** Maximum number of words in a phrase. */
const MAX_WORDS = 4;

/** A phrase as written in a text, and the common form of its spellings. */
export interface Phrase {
  /** Lower case, singular, hyphens as spaces: `next token prediction`. */
  key: string;
  /** As written. */
  surface: string;
  /** Whether it is at the end of a longer phrase, before a function word or punctuation: `attention` often is, `closed-form` rarely. In French, at the beginning. */
  isLast: boolean;
}

/** Every phrase of a text that could name a topic: one to four words without function words or punctuation, and with no generic word at either end, except for those in the word lists. */
export function phrasesOf(text: string): Phrase[] {
  return splitSegments(text).flatMap((segment) => runsOf(segment).flatMap(phrasesOfRun));
}

/** The parts of a text between punctuation marks. */
export const splitSegments = (text: string): string[] =>
  text.split(/[.,;:!?()[\]{}"“”‘’«»<>=|/\\]+\s*|\s[–—-]\s|\n+/u);

/**
 * A word of a text, with everything that determines whether phrases with it are terms. Cached, because a collection has few words compared to how often
 * they occur.
 */
interface Word {
  text: string;
  lower: string;
  /** The common form of its spellings. */
  key: string;
  /** Whether phrases end before it: function words and numbers. */
  isBreak: boolean;
  isNumber: boolean;
  isGeneric: boolean;
  /** Whether it can be the first, last or another word of a longer phrase. */
  canBegin: boolean;
  canEnd: boolean;
  canBeInside: boolean;
  /** Whether it can be a phrase by itself, if it is a noun. */
  canBeAlone: boolean;
  /** Whether it can end a phrase, unless that depends on the word before it. */
  isHead: boolean;
}

const toWord = memoize((text: string): Word => {
  const lower = text.toLowerCase();
  const isGeneric = genericWords.has(lower);
  return {
    text,
    lower,
    key: keyOf(text),
    isBreak: functionWords.has(lower) || /^\d+$/.test(text),
    isNumber: /^\d+[a-z]{0,2}$/.test(lower) && lower !== '3d' && lower !== '2d',
    isGeneric,
    canBegin: (!isGeneric || mayBegin.has(lower)) && !/ly$|^(?:novel|various)$/.test(lower),
    canEnd: (!isGeneric || mayEnd.has(lower)) && !/(?:ed|ly|able)$/.test(lower),
    canBeInside: !isGeneric || mayBegin.has(lower) || mayEnd.has(lower),
    canBeAlone: lower.length > 2 && !isGeneric && !/(?:ly|ing|ed|able|ous)$/.test(lower),
    isHead: isHead(lower, undefined),
  };
});

/** Runs of words without a function word. */
function runsOf(segment: string): Word[][] {
  const runs: Word[][] = [[]];
  for (const text of segment.match(/[\p{L}\p{N}][\p{L}\p{N}'+^²³&-]*/gu) ?? []) {
    const word = toWord(text);
    if (word.isBreak) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

function phrasesOfRun(run: Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let start = 0; start < run.length; start += 1)
    for (let length = 1; length <= MAX_WORDS && start + length <= run.length; length += 1) {
      const end = start + length;
      const words = run.slice(start, end);
      if (!isTerm(words)) continue;
      const key = words.map((word) => word.key).join(' ');
      const surface = words.map(({ text }) => text).join(' ');
      phrases.push({ key, surface, isLast: end === run.length });
    }
  return phrases;
}

function isTerm(words: Word[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!];
  if (words.some(({ isNumber }) => isNumber) || !isHeadAfter(last, words.at(-2))) return false;
  if (words.length === 1) return first.canBeAlone;
  const isSpecific =
    words.some(({ isGeneric }) => !isGeneric) ||
    first.lower === 'long' ||
    (first.lower === 'image' && last.lower === 'generation');
  return (
    first.canBegin &&
    last.canEnd &&
    isSpecific &&
    words.every(({ canBeInside }, at) => at === 0 || at === words.length - 1 || canBeInside)
  );
}

/** The words for which `isHead` depends on the word before them. */
const contextualHeads = new Set(['language', 'process', 'processes']);

const isHeadAfter = ({ lower, isHead: isHeadAlone }: Word, before: Word | undefined): boolean =>
  contextualHeads.has(lower) ? isHead(lower, before?.lower) : isHeadAlone;

/** The form that all spellings of a phrase share: `Next-Token Predictions` and `next token prediction`. */
export function keyOf(phrase: string): string {
  const words = phrase
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[-‐‑]/g, ' ')
    .trim()
    .split(/\s+/);
  return words.map(keyOfWord).join(' ');
}

const keyOfWord = memoize((word) => britishToAmerican(singular(word)));

/** Irregular plurals, and singulars that look like plurals. */
const irregular: Record<string, string> = {
  analyses: 'analysis',
  hypotheses: 'hypothesis',
  matrices: 'matrix',
  vertices: 'vertex',
  indices: 'index',
  corpora: 'corpus',
  series: 'series',
  species: 'species',
  news: 'news',
  lens: 'lens',
};

/** Words in `-ics` are sciences (`physics`, `dynamics`), except these. */
const plainPlurals = /^(?:top|metr|crit|heurist|characterist|bas|log|clin|fabr|class)ics$/;

function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  if (word.endsWith('ics') && !plainPlurals.test(word)) return word;
  if (/(?:ss|us|is|sis|as)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const britishToAmerican = (word: string) =>
  word
    .replace(/isation$/, 'ization')
    .replace(/modelling$/, 'modeling')
    .replace(/^modelling/, 'modeling')
    .replace(/iser$/, 'izer');
