import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { toText, type DigestEmail } from '../../../src/outputs/email/digest-email.ts';
import { MAX_EMAIL_BYTES, renderEmail } from '../../../src/outputs/email/render-email.ts';
import { toEml } from '../../../src/outputs/email/to-eml.ts';
import { paperItem } from '../../../src/outputs/feeds/feed-items.ts';
import { en } from '../../../src/i18n/en.ts';
import { plain } from '../../../src/text/views.ts';
import { crowdedPaper, hostilePapers } from '../exports/hostile-papers.ts';
import { barePaper, fullPaper } from '../exports/papers.ts';

const papers = [fullPaper, barePaper, crowdedPaper, ...hostilePapers].map((paper, index) =>
  paperItem(paper, {
    url: `https://a.b/papers/${index}/`,
    topics: [],
    comments: [`Comment: ${plain(paper.comment ?? 'Ada presents it.')}`],
  }),
);
const email: DigestEmail = {
  title: 'Hugging Face, 28 April – {{ secrets }}',
  language: 'en',
  url: 'https://a.b/digests/d/',
  site: 'Papers & <b>',
  papers,
  messages: en,
};
const long = { ...email, papers: Array.from({ length: 500 }, () => papers[0]!) };

type Node = DefaultTreeAdapterTypes.Node;

function* elements(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

const { html, count: fitting } = await renderEmail(email);

test('Every paper is in the email, with its link', () => {
  assert.equal(fitting, papers.length);
  const links = [...elements(parse(html))].filter(({ tagName }) => tagName === 'a');
  const found = new Set(links.flatMap(({ attrs }) => attrs.map(({ value }) => value)));
  for (const { url } of papers) assert.ok(found.has(url), url);
});

test('No text becomes markup, loads anything or is replaced by a newsletter service', () => {
  const names = new Set([...elements(parse(html))].map(({ tagName }) => tagName));
  for (const name of ['script', 'img', 'link', 'iframe', 'b'])
    assert.equal(names.has(name), false, name);
  assert.doesNotMatch(html, /\{\{|\{%|\*\||onerror=|@import|url\(/);
});

test('The email has colours for dark mode, and a preview text', () => {
  assert.match(html, /<meta name="color-scheme" content="light dark"/);
  assert.match(html, /prefers-color-scheme: dark\) \{\s*body, /);
  assert.match(html, /display:none[^>]*>Landmark Attention: O\(n\) Context for BERT &#38; Co\. ·/);
});

test('A long digest is cut after a paper, below the size limit, with a link to the rest', async () => {
  const cut = await renderEmail(long);
  assert.ok(Buffer.byteLength(cut.html) <= MAX_EMAIL_BYTES);
  assert.ok(
    Buffer.byteLength(
      (await renderEmail({ ...long, papers: long.papers.slice(0, cut.count + 1) })).html,
    ) <= MAX_EMAIL_BYTES,
  );
  assert.ok(cut.count > 50 && cut.count < 500);
  assert.match(cut.html, new RegExp(`${500 - cut.count} more papers in this digest on the web`));
});

test('The plain text of a long digest is cut after the given number of papers', () => {
  const text = toText(long, 2);
  assert.equal(text.split(papers[0]!.url).length - 1, 2);
  assert.match(text, /498 more papers in this digest on the web: https:\/\/a\.b\/digests\/d\/\n$/);
});

test('A list of hundreds of authors is shortened', () => {
  assert.match(html, /Given11 Family11 and 438 others/);
});

test('The plain text has every paper', () => {
  const text = toText(email);
  for (const { title, url } of papers) {
    assert.ok(text.includes(url));
    if (!/[{|*]/.test(title)) assert.ok(text.includes(title), title);
  }
});

test('The .eml file is a draft with HTML and plain text, in lines of at most 76 characters', () => {
  const eml = toEml({
    subject: `${email.title} 😀`.repeat(5),
    html,
    text: 'é',
    date: new Date('2025-04-28T00:00:00Z'),
  });
  const [head = ''] = eml.split('\r\n\r\n');
  assert.match(head, /^Date: Mon, 28 Apr 2025 00:00:00 \+0000$/m);
  const words = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)];
  assert.equal(
    words.map(([, word]) => Buffer.from(word!, 'base64').toString()).join(''),
    `${email.title} 😀`.repeat(5),
  );
  for (const line of eml.split('\r\n')) assert.ok(line.length <= 76, line);
  const bodies = eml
    .split('--=_offprint_alternative')
    .map((part) => part.split('\r\n\r\n')[1] ?? '');
  assert.equal(Buffer.from(bodies[1]!, 'base64').toString(), 'é');
  assert.equal(Buffer.from(bodies[2]!, 'base64').toString().replaceAll('\r\n', '\n'), html);
});
