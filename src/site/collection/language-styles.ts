import { hasTextInOtherLanguages } from '../../i18n/has-text-in-other-languages.ts';
import { toLanguageStyles } from '../language-styles.ts';
import { once } from './once.ts';

/** The style sheet for the languages of the interface and the papers; empty where pages need none. */
export const getLanguageStyles: () => string = once(({ site, papers }) =>
  toLanguageStyles([
    site.interface,
    ...(hasTextInOtherLanguages ? papers.map(({ textLanguage }) => textLanguage) : []),
  ]),
);
