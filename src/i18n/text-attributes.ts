import { expectLanguage, isSameLanguage } from '../text/text-language.ts';
import { message } from './message.ts';
import { textDirection } from './text-direction.ts';

/** HTML attributes of a text; empty where it is written like the text around it. */
export interface TextAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * The attributes of a text in a page. `language` is the BCP 47 code of its paper; a text that is not written in the script of that language gets the
 * one that its words show, or `und-` and its script. `around` is the language of the page. Default of both: the interface's.
 */
export function toTextAttributes(
  text: string,
  language?: string,
  around: string = message('locale'),
): TextAttributes {
  const own = expectLanguage(text, language ?? around);
  if (isSameLanguage(own, around)) return {};
  const direction = textDirection(own);
  return { lang: own, ...(direction !== textDirection(around) && { dir: direction ?? 'ltr' }) };
}

/** The attributes of names of people: Latin names in a Chinese paper are of no certain language. */
export function toNameAttributes(
  names: string,
  language?: string,
  around: string = message('locale'),
): TextAttributes {
  const { lang, dir } = toTextAttributes(names, language, around);
  return { ...(lang !== undefined && lang === language && { lang }), ...(dir && { dir }) };
}

/** Attributes as HTML, each after a space. */
export const renderAttributes = (attributes: TextAttributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
