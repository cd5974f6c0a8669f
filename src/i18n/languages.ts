import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { zhHans } from './zh-Hans.ts';
import type { Messages, Translation } from './messages.ts';

/** The languages of the interface by BCP 47 code. English has every text; what another one lacks is shown in English. */
export const languages = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  ru,
  ar,
  he,
  'zh-Hans': zhHans,
  ja,
} satisfies Record<string, Translation>;

export type InterfaceLanguage = keyof typeof languages;

export const languageCodes = Object.keys(languages) as [InterfaceLanguage];

/** All texts of a language, with the maintainer's own words in place of some. */
export const toMessages = (language: InterfaceLanguage, own: Partial<Messages> = {}): Messages => ({
  ...en,
  ...languages[language],
  ...own,
});
