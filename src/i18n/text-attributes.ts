import { expectLanguage, isSameLanguage } from '../text/text-language.ts';
import { hasBothDirections } from '../text/join-isolated.ts';
import { message } from './message.ts';
import { textDirection } from './text-direction.ts';

/** HTML attributes of a text; empty if its language and direction are those of the text surrounding it. */
export interface TextAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * The attributes of a text in a page. `language` is the BCP 47 code of its paper; a text that is not written in the script of that language gets the
 * detected language, or `und-` and its script. `surrounding` is the language of the page. Default of both: the interface's.
 */
export function toTextAttributes(
  text: string,
  language?: string,
  surrounding: string = message('locale'),
): TextAttributes {
  const expectedLanguage = expectLanguage(text, language ?? surrounding);
  if (isSameLanguage(expectedLanguage, surrounding)) return {};
  const direction = textDirection(expectedLanguage);
  return {
    lang: expectedLanguage,
    ...(direction !== textDirection(surrounding) && { dir: direction ?? 'ltr' }),
  };
}

/**
 * The attributes of names of people: the language of Latin names in a Chinese paper is unknown. Names in both directions get the direction
 * of the page.
 */
export function toNameAttributes(
  names: string,
  language?: string,
  surrounding: string = message('locale'),
): TextAttributes {
  if (hasBothDirections(names)) return {};
  const { lang, dir } = toTextAttributes(names, language, surrounding);
  return { ...(lang !== undefined && lang === language && { lang }), ...(dir && { dir }) };
}

/** Attributes as HTML, each after a space. */
export const renderAttributes = (attributes: TextAttributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
