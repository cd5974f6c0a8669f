import { message } from '../i18n/message.ts';
import { toTextAttributes } from '../i18n/text-attributes.ts';
import { toTextLanguage } from '../text/text-language.ts';

/**
 * Sets the language of an element with a text of a paper, if it is not that of the interface. If `language` is missing, it is detected. Called only inside
 * `if (hasTextInOtherLanguages)`, so that bundlers can remove the code of the detection.
 */
export function setLanguage(element: HTMLElement, text: string, language?: string): void {
  const textLanguage = toTextLanguage({ title: text, language }, message('locale'));
  Object.assign(element, toTextAttributes(text, textLanguage));
}
