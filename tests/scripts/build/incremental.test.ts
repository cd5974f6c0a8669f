import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentFolder, page } from '../convert/content-folder.ts';
import { snapshot, TestFolder } from './folder.ts';

const random = randomNumbers(Number(process.env['SEED'] ?? 20250428));
/** Papers of one subject share words that no other subject has. */
const subjects = ['graph', 'speech', 'vision', 'policy', 'retrieval', 'proof'].map((subject) =>
  ['learning', 'search', 'model', 'noise', 'data', 'bound', 'token', 'agent'].map(
    (word) => `${subject}${word}`,
  ),
);

test('a build after any changes writes the same site as a build without a cache', () => {
  using content = new ContentFolder({
    'site.yaml': 'title: Papers\nrepository: https://github.com/ada/papers\n',
    'digests/2025-01-01-first.txt': page(makePapers(15)),
    'digests/2025-02-01-second.txt': page(makePapers(15)),
  });
  content.convert();
  // The navigation, which is on every page, has years and authors from the start.
  for (const edit of [addAuthor, addDate]) edit(content);
  using folder = new TestFolder();
  const [cache, site] = [join(folder.path, 'cache'), join(folder.path, 'site')];
  const build = (cacheFolder: string) => buildSite(content.path, site, cacheFolder);
  build(cache);
  const local = shuffle(localChanges);
  const mark = '<!-- from the cache -->';
  const papers = 'papers/*/index.html';
  for (const page of globSync(join(cache, 'pages/dist', papers))) appendFileSync(page, mark);
  for (const [, change] of local.splice(0, 5)) change(content);
  build(cache);
  // The comparison means something only if cached pages are used.
  const marked = globSync([join(site, papers), join(cache, 'pages/dist', papers)]).filter((page) =>
    readFileSync(page, 'utf8').endsWith(mark),
  );
  assert.ok(marked.some((page) => page.startsWith(site)));
  for (const page of marked) writeFileSync(page, readFileSync(page, 'utf8').replace(mark, ''));
  for (const [, change] of local) change(content);
  build(cache);
  assertSame(snapshot(site), build(join(folder.path, 'empty')), 'after local changes');
  const [name, change] = pick(sharedChanges);
  change(content);
  assertSame(build(cache), build(join(folder.path, 'other')), `after ${name}`);
});

function assertSame(found: string[], expected: string[], message: string) {
  const known = new Set(expected);
  assert.deepEqual(
    found.filter((line) => !known.has(line)),
    [],
    message,
  );
  assert.equal(found.length, expected.length, message);
}

type Change = [name: string, change: (content: ContentFolder) => void];

const addAuthor = editPaper((text) =>
  addField(text, `author: [{ family: ${pick(['Ada', 'Bo'])} }]`),
);
const addDate = editPaper((text) =>
  addField(text, `issued: '${2000 + Math.floor(random() * 25)}'`),
);

/** Changes that some pages show. */
const localChanges: Change[] = [
  ['a new title', editPaper((text) => text.replace(/^title: .*$/m, `title: ${makeTitle()}`))],
  ['a new abstract', editPaper((text) => `${text.replace(/---\n[^-]*$/, '---\n')}${makeText()}\n`)],
  ['an author', addAuthor],
  ['a date', addDate],
  ['a comment', editPaper((text) => addField(text, `comment: See *${makeTitle()}*.`))],
  ['a deleted paper', (content) => content.delete(pick(listPapers(content)))],
  [
    'a digest',
    (content) => {
      content.write(`digests/2025-03-${pick([10, 11, 12, 13])}.txt`, page(makePapers(3)));
      content.convert();
    },
  ],
  [
    'a title of a digest',
    (content) => {
      content.write('digests/2025-01-01-first.yaml', `title: ${makeTitle()}\n`);
      content.convert();
    },
  ],
  ['a hidden topic', editFile('topics.yaml', () => `hide: [${makeTitle()}]`)],
];

/** Changes that every page shows. */
const sharedChanges: Change[] = [
  ['a word of the interface', editFile('strings.yaml', () => `papers: ${makeTitle()}`)],
  ['the footer', editFile('site.yaml', (text) => `${text}footer: ${makeTitle()}\n`)],
];

function editPaper(edit: (text: string) => string): Change[1] {
  return (content) => {
    editFile(pick(listPapers(content)), edit)(content);
  };
}

function editFile(name: string, edit: (text: string) => string): Change[1] {
  return (content) => {
    content.write(name, edit(content.has(name) ? content.read(name) : ''));
  };
}

/** Adds a field to a front matter, or replaces it. */
function addField(text: string, field: string): string {
  const [name = ''] = field.split(':');
  const rest = text.replace(new RegExp(`^${name}:.*\\n(?: .*\\n)*`, 'm'), '');
  return rest.replace(/^---\n/, `---\n${field}\n`);
}

const listPapers = (content: ContentFolder): string[] =>
  globSync('papers/*/*.md', { cwd: content.path }).sort();

function buildSite(content: string, site: string, cache: string): string[] {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/build.ts',
      ...['--content', content, '--out', site, '--cache', cache, '--no-convert', '--rebuild'],
      ...['--site', 'https://example.org', '--base', '/papers/'],
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return snapshot(site);
}

const makePapers = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, () => [makeTitle(), makeText()]));

const makeTitle = (words = pick(subjects)): string =>
  shuffle(words)
    .slice(0, 4)
    .join(' ')
    .replace(/^./, (letter) => letter.toUpperCase());

function makeText(): string {
  const words = pick(subjects);
  const sentences = Array.from({ length: 6 }, () => `The ${makeTitle(words)} is better.`);
  return sentences.join(' ');
}

const pick = <Choice>(choices: readonly Choice[]): Choice =>
  choices[Math.floor(random() * choices.length)]!;

const shuffle = <Choice>(choices: readonly Choice[]): Choice[] =>
  choices
    .map((choice) => ({ choice, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ choice }) => choice);

/** Numbers from 0 to 1 by a linear congruential generator (Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
