import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';
import type { Messages, Translation } from './messages.ts';

/** The languages of the interface by BCP 47 code. English has every text; texts that another language lacks are shown in English. */
export const languages = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  ru,
  uk,
  tr,
  ar,
  he,
  hi,
  vi,
  id,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ja,
  ko,
} satisfies Record<string, Translation>;

export type InterfaceLanguage = keyof typeof languages;

export const languageCodes = Object.keys(languages) as [InterfaceLanguage];

/** All texts of a language, with the maintainer's replacements. */
export const toMessages = (
  language: InterfaceLanguage,
  replacements: Partial<Messages> = {},
): Messages => ({
  ...en,
  ...languages[language],
  ...replacements,
});
