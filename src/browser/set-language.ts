import { message } from '../i18n/message.ts';
import { toTextAttributes } from '../i18n/text-attributes.ts';
import { toTextLanguage } from '../text/text-language.ts';

/**
 * Sets the language of an element with a text of a paper, if it is not the language of the interface. Without `language`, it is detected. Calls are in
 * `if (hasOtherLanguages)`.
 */
export function setLanguage(element: HTMLElement, text: string, language?: string): void {
  const own = toTextLanguage({ title: text, language }, message('locale'));
  Object.assign(element, toTextAttributes(text, own));
}
