import CSL from 'citeproc';
import { cleanLine } from '../../text/clean-text.ts';
import type { CslItem } from '../exports/csl-json.ts';
import type { Citation } from './citations-file.ts';
import type { CitationStyle, CslNode } from './style.ts';

/**
 * Formats citations of single papers in a style. Each is independent of the others: no numbers, no letters after years (`2024a`). Private-use
 * characters (U+E000 to U+E002) mark italics and names inside; they are removed from texts that contain them.
 */
export function citationFormatter(style: CitationStyle, locale: CslNode, language: string) {
  let current: CslItem | undefined;
  const system = { retrieveLocale: () => locale, retrieveItem: () => current };
  const engine = new CSL.Engine(system, style.csl, language, true);
  CSL.Output.Formats['marked'] = { ...CSL.Output.Formats['text'], ...italicMarks };
  engine.setOutputFormat('marked');
  return (item: CslItem): Citation => {
    current = withoutMarks(item);
    engine.updateItems([current.id]);
    const bibliography = engine.makeBibliography();
    return toCitation((bibliography && bibliography[1][0]) || '');
  };
}

const italicMarks = { '@font-style/italic': '\ue000%%STRING%%\ue001' };

/** The item without marks of its own, and without the abstract, which no citation prints. */
function withoutMarks(item: CslItem): CslItem {
  const text = JSON.stringify({ ...item, abstract: undefined });
  return JSON.parse(text.replace(/[\ue000-\ue002]/g, ''), (_, value: unknown) =>
    typeof value === 'string' ? withoutInherited(value) : value,
  ) as CslItem;
}

/**
 * A text in which what every object inherits is no name. citeproc uses names, ids and words of names as keys of plain objects, and fails over authors
 * called `constructor` and `constructor.x`.
 */
function withoutInherited(text: string): string {
  const marked = text.replace(/[a-z_]+/gi, (word) => (word in {} ? `${word}\ue002` : word));
  return text.replace(/[^a-z_]/gi, '') in {} ? `${marked}\ue002` : marked;
}

/** Without the number at the start of numeric styles, which is meaningless for a single citation. */
function toCitation(marked: string): Citation {
  const line = cleanLine(marked.replaceAll('\ue002', '')).replace(/^(?:\[1\]|1\.)\s*/, '');
  const italics: [number, number][] = [];
  let text = '';
  for (const part of line.split(/(\ue000[^\ue001]*\ue001)/)) {
    const bare = part.replace(/[\ue000\ue001]/g, '');
    if (part.startsWith('\ue000') && bare) italics.push([text.length, text.length + bare.length]);
    text += bare;
  }
  return [text, italics];
}
