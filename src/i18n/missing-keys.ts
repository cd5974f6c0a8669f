import { en } from './en.ts';
import type { MessageKey, Translation } from './messages.ts';

/** The keys of `en.ts` that a language lacks, in their order there. */
export const missingKeys = (translation: Translation): MessageKey[] =>
  (Object.keys(en) as MessageKey[]).filter((key) => translation[key] === undefined);
