import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The links of a page, and the ids to which links may lead. */
interface PageLinks {
  links: string[];
  ids: Set<string>;
}

/** Every internal link, asset or anchor of a built site that leads nowhere, including links that leave the base, as `page → link`. */
export function findDeadLinks(folder: string, base: string): string[] {
  const pages = new Map(
    globSync('**/*.html', { cwd: folder }).map((file) => {
      const name = file.replaceAll('\\', '/');
      return [name, readLinks(readFileSync(join(folder, file), 'utf8'))];
    }),
  );
  return [...pages].flatMap(([page, { links }]) =>
    links
      .filter((link) => !leadsSomewhere(folder, base, page, link, pages))
      .map((link) => `${page} → ${link}`),
  );
}

function readLinks(html: string): PageLinks {
  const found: PageLinks = { links: [], ids: new Set() };
  const pending: Node[] = [parse(html)];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('attrs' in node) readAttributes(node, found);
    if ('childNodes' in node) pending.push(...node.childNodes);
    if ('content' in node) pending.push(node.content);
  }
  return found;
}

const linkAttributes = new Set(['href', 'src', 'action', 'poster', 'data-pagefind', 'data-src']);

function readAttributes({ attrs }: DefaultTreeAdapterTypes.Element, { links, ids }: PageLinks) {
  for (const { name, value } of attrs) {
    if (name === 'id') ids.add(value);
    if (linkAttributes.has(name)) links.push(value);
    if (name === 'srcset')
      links.push(...value.split(',').map((one) => one.trim().split(' ')[0] ?? ''));
  }
}

function leadsSomewhere(
  folder: string,
  base: string,
  page: string,
  link: string,
  pages: Map<string, PageLinks>,
): boolean {
  const here = `https://site.example${base}${page.replace(/index\.html$/, '')}`;
  const url = new URL(link, here);
  if (url.host !== 'site.example') return /^(?:https?:|mailto:|data:)/.test(url.protocol);
  if (!url.pathname.startsWith(base)) return false;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const isThere = existsSync(join(folder, file)) && statSync(join(folder, file)).isFile();
  const anchor = decodeURIComponent(url.hash.slice(1));
  return (
    isThere && (anchor === '' || !pages.has(file) || pages.get(file)?.ids.has(anchor) === true)
  );
}
