import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sampleDir } from '../scripts/test/sample.ts';
import { readPapers } from '../src/catalogue/read-papers.ts';
import { LoopbackServices } from '../tests/scripts/services/loopback.ts';
import { toServices } from './new-site/services.ts';

/**
 * `npm run bench:new-site [-- FOLDER]`: what becomes of a new repository with nothing but `sources.yaml`. It has the files of the template after
 * `npm run start-empty`; a loopback server with the papers of the sample answers for Hugging Face, arXiv, Crossref and Zotero. One command fetches a
 * week of digests, one looks up what the papers lack, and one builds the site into FOLDER (default: a temporary one). A second run must change nothing.
 */
const out = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'offprint-new-site-')));
const content = mkdtempSync(join(tmpdir(), 'offprint-new-content-'));
/** The first day after the week, in seconds since 1970. */
const environment = { SOURCE_DATE_EPOCH: String(Date.parse('2025-05-03T05:17:00Z') / 1000) };
const sources = `sources:
  - type: hugging-face
  - type: arxiv
    categories: [cs.CL]
  - type: zotero
    group: 1
    title: Reading group
`;

const services = await new LoopbackServices(toServices(readPapers(sampleDir))).start();
try {
  cpSync(sampleDir, content, { recursive: true });
  await run('start-empty');
  writeFileSync(join(content, 'sources.yaml'), sources);
  const steps = [
    ['fetch', '--since', '2025-04-28'],
    ['enrich'],
    ['build', '--out', out, '--site', 'https://example.org'],
  ];
  for (const [script = '', ...words] of steps) await run(script, ...words);
  report();
  const papers = readPapers(content).length;
  for (const script of ['fetch', 'enrich', 'convert']) await run(script);
  if (readPapers(content).length !== papers) throw new Error('The second run changed the papers.');
  console.log(`The site is in ${out}.`);
} finally {
  rmSync(content, { recursive: true });
  await services[Symbol.asyncDispose]();
}

async function run(script: string, ...words: string[]) {
  const start = performance.now();
  const command = [`scripts/${script}.ts`, '--content', content, ...words];
  const { code, output } = await services.execute(process.execPath, command, environment);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n$ npm run ${script} -- ${words.join(' ')}   (${seconds} s)\n${output.trim()}`);
  if (code !== 0) throw new Error(`npm run ${script} failed with exit code ${code}.`);
}

/** Prints how many papers have fields that the digests alone do not give. */
function report() {
  const papers = readPapers(content);
  const fields = ['author', 'arxiv', 'submitted', 'issued', 'links', 'event-title'] as const;
  const counts = fields.map((field) => {
    const withField = papers.filter(({ frontMatter }) => frontMatter[field] !== undefined);
    return `${field} ${withField.length}`;
  });
  console.log(`\n${papers.length} papers: ${counts.join(', ')}`);
}
