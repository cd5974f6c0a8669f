import lists from './word-lists.json' with { type: 'json' };

/** The word lists of the topics, in lower case. `word-lists.json` gives the reason for each; `npm run bench:topics` shows what each one contributes. */
export const wordLists = {
  functionWords: new Set(lists.functionWords.words),
  genericWords: new Set(lists.genericWords.words),
  mayBegin: new Set(lists.mayBegin.words),
  mayEnd: new Set(lists.mayEnd.words),
  nouns: new Set(lists.nouns.words),
  notAlone: new Set(lists.notAlone.words),
  compoundEndings: new Set(lists.compoundEndings.words),
  processes: new Set(lists.processes.words),
};
