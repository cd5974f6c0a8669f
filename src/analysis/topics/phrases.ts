import { remember } from '../../text/remember.ts';
import { isHead } from './heads.ts';
import { wordLists } from './words.ts';

const { functionWords, genericWords, mayBegin, mayEnd } = wordLists;

/** Words of the longest phrase. */
const MAX_WORDS = 4;

/** A phrase as a text writes it, and the form that its spellings share. */
export interface Phrase {
  /** Lower case, singular, hyphens as spaces: `next token prediction`. */
  key: string;
  /** As written. */
  surface: string;
  /** Whether no other word follows it before a function word or punctuation: `closed-form` mostly has one, `attention` mostly not. */
  isLast: boolean;
}

/** Every phrase of a text that could name a topic: one to four words between function words and punctuation, generic words at neither end. */
export function phrasesOf(text: string): Phrase[] {
  return text
    .split(/[.,;:!?()[\]{}"“”‘’<>=|/\\]+\s*|\s[–—-]\s|\n+/u)
    .flatMap((segment) => runsOf(segment).flatMap(phrasesOfRun));
}

/** Runs of words without a function word. */
function runsOf(segment: string): string[][] {
  const runs: string[][] = [[]];
  for (const word of segment.match(/[\p{L}\p{N}][\p{L}\p{N}'+^²³&-]*/gu) ?? []) {
    if (functionWords.has(word.toLowerCase()) || /^\d+$/.test(word)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

function phrasesOfRun(run: string[]): Phrase[] {
  const phrases: Phrase[] = [];
  const lower = run.map((word) => word.toLowerCase());
  const keys = run.map(keyOfWords);
  for (let start = 0; start < run.length; start += 1)
    for (let length = 1; length <= MAX_WORDS && start + length <= run.length; length += 1) {
      const end = start + length;
      if (!isTerm(lower.slice(start, end))) continue;
      const key = keys.slice(start, end).join(' ');
      phrases.push({ key, surface: run.slice(start, end).join(' '), isLast: end === run.length });
    }
  return phrases;
}

function isTerm(lower: string[]): boolean {
  if (lower.some((word) => /^\d+[a-z]{0,2}$/.test(word) && word !== '3d' && word !== '2d'))
    return false;
  const [first = '', last = ''] = [lower[0], lower.at(-1)];
  if (!isHead(last, lower.at(-2))) return false;
  if (lower.length === 1)
    return first.length > 2 && !genericWords.has(first) && !/(?:ly|ing|ed|able|ous)$/.test(first);
  const begins = !genericWords.has(first) || mayBegin.has(first);
  const ends = !genericWords.has(last) || mayEnd.has(last);
  const inner = lower
    .slice(1, -1)
    .every((word) => !genericWords.has(word) || mayBegin.has(word) || mayEnd.has(word));
  const says =
    lower.some((word) => !genericWords.has(word)) ||
    first === 'long' ||
    (first === 'image' && last === 'generation');
  return (
    begins &&
    ends &&
    inner &&
    says &&
    !/ly$|^(?:novel|various)$/.test(first) &&
    !/(?:ed|ly|able)$/.test(last)
  );
}

/** The form that all spellings of a phrase share: `Next-Token Predictions` and `next token prediction`. */
export function keyOf(phrase: string): string {
  const words = phrase.normalize('NFKC').toLowerCase().replace(/[-‐‑]/g, ' ').trim().split(/\s+/);
  return words.map(keyOfWord).join(' ');
}

/** The same for one of the words of a text, which may have hyphens. */
const keyOfWords = remember(keyOf);

const keyOfWord = remember((word) => britishToAmerican(singular(word)));

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
