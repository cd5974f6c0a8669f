import { wordLists } from './words.ts';

const { nouns, notAlone, compoundEndings, processes } = wordLists;

const adjectiveEnding =
  /(?:al|ive|ic|ary|ous|ful|less|able|ible|ian|ean|ese|esque)$|(?:recurr|lat|depend|independ|effici|consist|transpar|intellig|converg|curr|frequ|rec|sali|coher|incoher|pertin|emerg)ent$|(?:relev|import|domin|signific|redund|eleg)ant$/;

/** Whether a word can end a term: a noun, judging by its form. `before` is the word before it. */
export function isHead(word: string, before: string | undefined): boolean {
  // `large language`, a part of `large language models`, is not a term.
  if (word === 'language') return before === undefined;
  if (/^process(?:es)?$/.test(word)) return before !== undefined && processes.has(before);
  if (nouns.has(word) || nouns.has(word.replace(/s$/, ''))) return true;
  const [, lastPart] = /-([^-]*)$/.exec(word) ?? [];
  return !adjectiveEnding.test(word) && (lastPart === undefined || !compoundEndings.has(lastPart));
}

/** Whether a word is a term by itself. */
export const canBeTerm = (key: string): boolean => !notAlone.has(key);
