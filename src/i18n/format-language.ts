import { capitalise } from '../text/capitalise.ts';
import { message } from './message.ts';

/** The name of a language in the interface's language, by its BCP 47 code: `French`, `Französisch`. */
export const formatLanguage = (code: string): string =>
  capitalise(new Intl.DisplayNames(message('locale'), { type: 'language' }).of(code) ?? code);
