import CSL from 'citeproc';
import { cleanLine } from '../../text/clean-text.ts';
import type { CslItem } from '../exports/csl-json.ts';
import type { Citation } from './citations-file.ts';
import type { CitationStyle, CslNode } from './style.ts';

/**
 * Creates the function that formats the citation of a paper in a style. Each citation is independent of the others: no numbers, no letters after
 * years (`2024a`). Private-use characters (U+E000 to U+E002) mark italics and names of inherited properties; any that are already in the input are
 * removed.
 */
export function citationFormatter(style: CitationStyle, locale: CslNode, language: string) {
  let current: CslItem | undefined;
  const system = { retrieveLocale: () => locale, retrieveItem: () => current };
  const engine = new CSL.Engine(system, style.csl, language, true);
  CSL.Output.Formats['marked'] = { ...CSL.Output.Formats['text'], ...italicMarks };
  engine.setOutputFormat('marked');
  return (item: CslItem): Citation => {
    current = toCiteprocItem(item);
    engine.updateItems([current.id]);
    const bibliography = engine.makeBibliography();
    return toCitation((bibliography && bibliography[1][0]) || '');
  };
}

const italicMarks = { '@font-style/italic': '\ue000%%STRING%%\ue001' };

/**
 * The item as citeproc can process it: without private-use characters, with names of inherited properties marked, and without the abstract, which
 * citations do not contain.
 */
function toCiteprocItem(item: CslItem): CslItem {
  const text = JSON.stringify({ ...item, abstract: undefined });
  return JSON.parse(text.replace(/[\ue000-\ue002]/g, ''), (_, value: unknown) =>
    typeof value === 'string' ? markInherited(value) : value,
  ) as CslItem;
}

/**
 * A text in which names of properties that every object inherits are broken up by a mark. citeproc uses names, ids and words of names as keys of plain objects, and fails for
 * authors called `constructor` and `constructor.x`.
 */
function markInherited(text: string): string {
  const marked = text.replace(/[a-z_]+/gi, (word) => (word in {} ? `${word}\ue002` : word));
  return text.replace(/[^a-z_]/gi, '') in {} ? `${marked}\ue002` : marked;
}

/** The citation without the number that numeric styles put first, which is meaningless for a single citation. */
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
