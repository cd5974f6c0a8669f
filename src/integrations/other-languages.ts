import type { ViteUserConfig } from 'astro';
import type { CataloguePaper } from '../catalogue/catalogue.ts';
import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { hasBothDirections } from '../text/join-isolated.ts';
import { isSameLanguage } from '../text/text-language.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const hasNamesInBothDirections = ({
  author = [],
  'container-title': venue = '',
}: Pick<CataloguePaper, 'author' | 'container-title'>): boolean =>
  hasBothDirections([...author.flatMap((name) => Object.values(name)), venue].join(' '));

const importPattern = /import\s*\{\s*hasTextInOtherLanguages\s*\}\s*from\s*["'][^"']*["'];?/;

/** The path of the module that detects languages in the browser. */
const detectorPattern = /\/src\/browser\/set-language\.ts$/;

/**
 * Replaces `hasTextInOtherLanguages` (`i18n/has-text-in-other-languages.ts`) with `true` or `false` in each module. Bundlers divide scripts into files before they
 * know the values of imported constants, so replacing only the constant's own module would keep what its users import. If there are no other languages, the
 * module that detects them is emptied too, because bundlers would keep the tables that it imports.
 */
export function otherLanguages(contentDir: string): Plugin {
  return {
    name: 'offprint-other-languages',
    apply: 'build',
    // After TypeScript and Astro have been compiled to JavaScript.
    enforce: 'post',
    transform(code, id) {
      const isDetector = detectorPattern.test(id);
      if (!isDetector && !importPattern.test(code)) return undefined;
      const { papers, messages } = getCatalogue(contentDir);
      const hasOthers = papers.some(
        (paper) =>
          !isSameLanguage(paper.textLanguage, messages.locale) || hasNamesInBothDirections(paper),
      );
      if (isDetector)
        return hasOthers ? undefined : { code: 'export function setLanguage() {}', map: null };
      const constantCode = code
        .replace(importPattern, '')
        .replace(/\bhasTextInOtherLanguages\b/g, `${hasOthers}`);
      return { code: constantCode, map: null };
    },
  };
}
