import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Link, LinkRel } from '../../src/model/paper.ts';

/** Kinds of links by host and path; the first row that matches is used. */
const linkKinds: [rel: LinkRel, pattern: RegExp][] = [
  [
    'dataset',
    /^https?:\/\/(?:www\.)?(?:huggingface\.co\/datasets|kaggle\.com\/datasets|zenodo\.org|doi\.org\/10\.5281)\//i,
  ],
  [
    'demo',
    /^https?:\/\/(?:www\.)?huggingface\.co\/spaces\/|^https?:\/\/[^/]*(?:demo|gradio|streamlit)[^/]*\//i,
  ],
  [
    'model',
    /^https?:\/\/(?:www\.)?(?:huggingface\.co\/(?!papers\/|blog\/|docs\/|collections\/)[^/?#]+\/[^/?#]+|modelscope\.cn\/models\/)/i,
  ],
  [
    'code',
    /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|anonymous\.4open\.science|code\.google\.com)\/[^/?#]+/i,
  ],
  ['video', /^https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\//i],
  ['pdf', /\.pdf$/i],
  ['project', /^https?:\/\/[^/]+\.github\.io(?:\/|$)/i],
  ['project', /^https?:\/\/sites\.google\.com\//i],
];

/** Kinds of links by the words before the URL. */
const contexts: [rel: LinkRel, pattern: RegExp][] = [
  ['demo', /\bdemos?\b/i],
  ['dataset', /\b(?:data ?sets?|benchmark|corpus|data (?:is|are))\b/i],
  ['model', /\b(?:models?|checkpoints?|weights)\b/i],
  ['code', /\b(?:code(?:base)?|implementation|repository|toolkit|open-sourced?)\b/i],
  ['project', /\b(?:project|web ?(?:page|site)|home ?page|page)\b/i],
];

/** The links of a text to code, a model, data, a project, a demo, a video or a PDF, in order, each once. */
export function linksIn(tree: Root): Link[] {
  const links = new Map<string, Link>();
  visit(tree, 'link', ({ url }, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    const rel = kindOf(url, before?.type === 'text' ? before.value : '');
    if (rel && !links.has(url)) links.set(url, { rel, href: url });
  });
  return [...links.values()];
}

/** By the URL, otherwise by the last sentence before it. */
function kindOf(url: string, before: string): LinkRel | undefined {
  const kind = linkKinds.find(([, pattern]) => pattern.test(url))?.[0];
  if (kind) return kind;
  const sentence = before.split(/[.!?]\s/).at(-1) ?? '';
  return contexts.find(([, pattern]) => pattern.test(sentence))?.[0];
}
