import { join } from 'node:path';
import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { toCitedItem } from '../../outputs/citations/cited-item.ts';
import type { Citation, CitationsFile } from '../../outputs/citations/citations-file.ts';
import { citationFormatter } from '../../outputs/citations/format-citations.ts';
import { readLocale, readStyles } from '../../outputs/citations/read-styles.ts';
import { MAX_CITED_PAPERS } from '../limits.ts';
import { contentDir } from './content-dir.ts';
import { getExportContext, withoutAbstract } from './exports.ts';
import { once } from './once.ts';
import { getPapers } from './papers.ts';
import { getSite } from './site.ts';

/** Whether the site has formatted citations. */
export async function hasCitations(): Promise<boolean> {
  return (await getPapers()).length <= MAX_CITED_PAPERS && getSite().citationStyles.length > 0;
}

/** The formatted citations of the papers. */
export async function getCitations(papers: CataloguePaper[]): Promise<CitationsFile> {
  const { key } = await getExportContext();
  const { styles, formatters } = getFormatters();
  const cited = papers.map((paper): [string, Citation[]] => {
    const item = toCitedItem(withoutAbstract(paper), key(paper));
    return [paper.id, formatters.map((format) => format(item))];
  });
  return { styles, papers: Object.fromEntries(cited) };
}

const getFormatters = once(({ site: { citationStyles, interface: language } }) => {
  const styles = readStyles(citationStyles, join(contentDir, 'citation-styles'));
  const locale = readLocale(language);
  const tag = locale.attrs['xml:lang'] ?? 'en-US';
  return {
    styles: styles.map(({ name, label }) => ({ name, label })),
    formatters: styles.map((style) => citationFormatter(style, locale, tag)),
  };
});
