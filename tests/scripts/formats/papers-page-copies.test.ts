import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { papersPage } from '../../../scripts/formats/papers-page.ts';
import { sampleDigest, sampleDir } from '../../../scripts/test/sample.ts';

/** The sample's papers as a page with links would show them. */
interface Shown {
  title: string;
  abstract: string;
  id: string;
  /** Its number on the page, from 1. */
  number: number;
}

const sample = readFileSync(`${sampleDir}/digests/${sampleDigest}.txt`, 'utf8');
const shown: Shown[] = papersPage
  .parse({ name: 'sample.txt', text: sample })
  .drafts.map(({ title, abstract = '' }, index) => ({
    title,
    abstract,
    id: `2504.${10001 + index}`,
    number: index + 1,
  }));

const head =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nApr 28\n\n';
const pages = (print: (paper: Shown) => string) => head + shown.map(print).join('\n');
const address = ({ id }: Shown) => `https://huggingface.co/papers/${id}`;

/** Breaks a text where the next word would pass the column, with `start` before each line and `end` behind it. */
function wrap(text: string, column: number, start = '', end = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && start.length + last.length + 1 + word.length <= column)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => start + line + end).join('\n');
}

const quoted = (text: string) => text.replace(/^/gm, '> ');
const escaped = (text: string) => text.replace(/[\\*_[\]`]/g, '\\$&');
const ofHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** What copied the page, its file's name, what it made, and whether the ids came along. */
const copies: [what: string, name: string, text: string, hasIds?: 'ids'][] = [
  ['blank lines nowhere', 'a.txt', pages(({ title, abstract }) => `${title}\n${abstract}`)],
  ['lines of 72', 'a.txt', pages((p) => `${wrap(p.title, 72)}\n\n${wrap(p.abstract, 72)}\n`)],
  [
    'lines of 100, indented',
    'a.txt',
    pages((p) => `${wrap(p.title, 97)}\n\n${wrap(p.abstract, 100, '   ')}\n`),
  ],
  ['lines of 1000', 'a.txt', pages((p) => `${wrap(p.title, 1000)}\n\n${wrap(p.abstract, 1000)}\n`)],
  [
    'lines with backslashes at their ends',
    'a.txt',
    pages((p) => `${wrap(p.title, 80, '', '\\\\')}\n\n${wrap(p.abstract, 80, '', '\\\\')}\n`),
  ],
  [
    'an e-mail that quotes it',
    'a.txt',
    `From: A <a@example.org>\nSubject: papers\n\n${quoted(pages((p) => `${wrap(p.title, 70)}\n\n${wrap(p.abstract, 70)}\n`))}`,
  ],
  [
    'tabs and double spaces',
    'a.txt',
    pages((p) => `\t${p.title.replace(/ /g, '  ')}\n\n\n\t${p.abstract}\n`),
  ],
  ['bullets', 'a.txt', pages((p) => `• ${p.title}\n${p.abstract}\n`)],
  ['numbers', 'a.txt', pages((p) => `${p.number}. ${p.title}\n${p.abstract}\n`)],
  ['labels', 'a.txt', pages((p) => `Title: ${p.title}\nAbstract: ${p.abstract}\n`)],
  ['titles in bold', 'a.md', pages((p) => `**${p.title}**\n\n${p.abstract}\n`)],
  ['headings', 'a.md', `# Daily Papers\n\n${pages((p) => `## ${p.title}\n\n${p.abstract}\n`)}`],
  [
    'every title twice',
    'a.txt',
    pages((p) => `${p.title}\n${p.title}\n\n${p.abstract}\n\n+5\n\n·${p.number} authors\n`),
  ],
  [
    'every paper twice, with what stands around it',
    'a.txt',
    pages((p) => {
      const paper = `Submitted by user ${p.number}\n\n${p.title}\n\n${p.abstract}\n\n12 authors\n`;
      return `${paper}·\nPublished on Apr 25\nUpvote\n7\nGitHub 1.2k arXiv Page\n\n${paper}·\nApr 25\n3 comments\n⭐ 12\n`;
    }),
  ],
  [
    'a URL behind each title',
    'a.txt',
    pages((p) => `${p.title} (${address(p)})\n\n${p.abstract}\n`),
    'ids',
  ],
  [
    'an arXiv id below each title',
    'a.txt',
    pages((p) => `${p.title}\narXiv:${p.id}\n${p.abstract}\n`),
    'ids',
  ],
  [
    'relative links',
    'a.md',
    pages((p) => `[${p.title}](/papers/${p.id})\n\n${p.abstract}\n`),
    'ids',
  ],
  [
    'thumbnails with the title before each title',
    'a.md',
    pages(
      (p) =>
        `[![${p.title}](https://cdn-thumbnails.huggingface.co/p/${p.id}.png)](/papers/${p.id})\n\n### [${p.title}](/papers/${p.id})\n\n${p.abstract}\n`,
    ),
    'ids',
  ],
  [
    'a text browser, with references',
    'a.txt',
    `${pages(
      (p) =>
        `[${p.number}]${wrap(p.title, 78)}\n\n${wrap(p.abstract, 76, '   ')}\n\n     * 7 authors\n   ·\n   May 5\n`,
    )}\nReferences\n\n${shown.map((p) => ` ${p.number}. ${address(p)}`).join('\n')}\n`,
    'ids',
  ],
  [
    'links by number, defined at the end',
    'a.md',
    `${pages((p) => `### [${p.title}][${p.number}]\n\n${p.abstract}\n`)}\n${shown.map((p) => `[${p.number}]: /papers/${p.id}`).join('\n')}\n`,
    'ids',
  ],
  [
    'a converter to Markdown that escapes and keeps tags',
    'a.md',
    pages(
      (p) =>
        `<div>\n\n### [${escaped(p.title)}](/papers/${p.id})\n\n[](/papers/${p.id})\n\n${wrap(escaped(p.abstract), 72)}\n\n-   ![](/avatars/15.svg)\n-   15 authors\n\n</div>\n`,
    ),
    'ids',
  ],
  [
    'a reader that says where it read',
    'a.md',
    `Title: Daily Papers - Hugging Face\n\nURL Source: https://huggingface.co/papers\n\nMarkdown Content:\n${pages((p) => `### [${p.title}](${address(p)})\n\n![Image ${p.number}](https://a.org/x.png)\n\n[${p.abstract}](${address(p)})\n`)}`,
    'ids',
  ],
  [
    'a browser that saved it',
    'a.html',
    `<!doctype html><title>Daily Papers</title><h1>Daily Papers</h1><h2>by<a href="/akhaliq">AK</a> and the research community</h2>${shown
      .map(
        (p) =>
          `<article><h3><a href="/papers/${p.id}">${ofHtml(p.title)}</a></h3>\n<a href="/papers/${p.id}"><p>${ofHtml(p.abstract)}</p></a>\n<ul><li>7 authors</li></ul></article>\n`,
      )
      .join('')}`,
    'ids',
  ],
];

describe('a copy of the sample', () => {
  for (const [what, name, text, hasIds] of copies)
    test(`with ${what} has the same papers`, () => {
      const { drafts, problems, account } = papersPage.parse({ name, text });
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'info'),
        [],
      );
      assert.deepEqual(
        drafts.map(({ title, abstract }) => [title, abstract]),
        shown.map(({ title, abstract }) => [title, abstract]),
      );
      if (hasIds)
        assert.deepEqual(
          drafts.map(({ fields }) => fields.arxiv),
          shown.map(({ id }) => id),
        );
      assert.ok(account.every(({ part }) => part !== 'not-understood'));
      assert.deepEqual(
        toLines(account),
        toLines([{ lines: [1, text.replace(/\n$/, '').split('\n').length] }]),
      );
    });
});

/** Every line that the spans hold, one by one. */
const toLines = (spans: { lines: [number, number] }[]) =>
  spans.flatMap(({ lines: [first, last] }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
