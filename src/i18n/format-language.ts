import { capitalise } from '../text/capitalise.ts';
import { message } from './message.ts';

/** The name of a language in the interface's language, by its BCP 47 code: `French`, `Französisch`. Any other text, which may come from a URL, is returned unchanged. */
export function formatLanguage(code: string): string {
  try {
    const names = new Intl.DisplayNames(message('locale'), { type: 'language' });
    return capitalise(names.of(code) ?? code);
  } catch {
    return code;
  }
}
