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

const importing = /import\s*\{\s*hasOtherLanguages\s*\}\s*from\s*["'][^"']*["'];?/;

/** The module that detects languages in the browser. */
const detecting = /\/src\/browser\/set-language\.ts$/;

/**
 * Replaces `hasOtherLanguages` (`i18n/has-other-languages.ts`) with `true` or `false` in each module. Bundlers divide scripts into files before they
 * know the values of imported constants, so replacing the constant's own module would leave its users' imports in. Without other languages, the imports of
 * the unused module are removed too, because bundlers would keep their tables.
 */
export function otherLanguages(contentDir: string): Plugin {
  return {
    name: 'offprint-other-languages',
    apply: 'build',
    // After TypeScript and Astro have been compiled to JavaScript.
    enforce: 'post',
    transform(code, id) {
      const isDetecting = detecting.test(id);
      if (!isDetecting && !importing.test(code)) return undefined;
      const { papers, messages } = getCatalogue(contentDir);
      const isOther = papers.some(
        (paper) =>
          !isSameLanguage(paper.textLanguage, messages.locale) || hasNamesInBothDirections(paper),
      );
      if (isDetecting)
        return isOther ? undefined : { code: 'export function setLanguage() {}', map: null };
      const replaced = code.replace(importing, '').replace(/\bhasOtherLanguages\b/g, `${isOther}`);
      return { code: replaced, map: null };
    },
  };
}
