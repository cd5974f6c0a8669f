import { languages } from '../../text/languages.ts';
import { keyOf, phrasesOf, splitSegments, type Phrase } from './phrases.ts';

/**
 * Words that terms of a language contain but do not start or end with: `traitement automatique des langues`. Only languages for which
 * `npm run bench:topics` shows that topics are as good as in English are listed.
 */
const connectors: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['fr', new Set(['de', 'des', 'du', 'd', 'la', 'l', 'à', 'en'])],
]);

/** Maximum number of words in a phrase, and of its words that are not connectors. */
const [MAX_WORDS, MAX_CONTENT_WORDS] = [5, 4];

/** Whether the word lists for finding topics apply to this language; texts without a language are English. */
export const isEnglish = (language = 'en'): boolean => codeOf(language) === 'en';

/** The phrases of a text that could name a topic; none in a language for which there is no method. */
export function phrasesInLanguage(text: string, language?: string): Phrase[] {
  if (isEnglish(language)) return phrasesOf(text);
  const code = codeOf(language ?? '');
  const [stopWords, languageConnectors] = [languages.get(code)?.stopWords, connectors.get(code)];
  if (!stopWords || !languageConnectors) return [];
  return splitSegments(text.replaceAll('’', "'")).flatMap((segment) =>
    phrasesOfSegment(segment, stopWords, languageConnectors),
  );
}

const codeOf = (language: string): string => language.split('-')[0] ?? '';

interface Word {
  start: number;
  end: number;
  /** Whether phrases end before it. */
  isBreak: boolean;
  isConnector: boolean;
}

/** Phrases of two words or more: single words are rarely terms, and only a word list could tell which ones are. */
function phrasesOfSegment(
  segment: string,
  stopWords: ReadonlySet<string>,
  languageConnectors: ReadonlySet<string>,
): Phrase[] {
  const words = [...segment.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].map((match): Word => {
    const lower = match[0].toLowerCase();
    const isConnector = languageConnectors.has(lower);
    return {
      start: match.index,
      end: match.index + match[0].length,
      isConnector,
      isBreak:
        !isConnector && (lower.length < 2 || stopWords.has(lower) || /^\p{N}+$/u.test(lower)),
    };
  });
  const phrases: Phrase[] = [];
  words.forEach((first, start) => {
    if (first.isBreak || first.isConnector) return;
    const before = words.slice(0, start).findLast(({ isConnector }) => !isConnector);
    // The head is the first word of a French term, so “last” means at the beginning.
    const isLast = before === undefined || before.isBreak;
    let content = 1;
    for (const last of words.slice(start + 1, start + MAX_WORDS)) {
      if (last.isBreak) break;
      if (last.isConnector) continue;
      content += 1;
      if (content > MAX_CONTENT_WORDS) break;
      const surface = segment
        .slice(first.start, last.end)
        .replace(/\s+/g, ' ')
        .replaceAll("'", '’');
      phrases.push({ key: keyOf(surface), surface, isLast });
    }
  });
  return phrases;
}
