import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../scripts/convert/decode.ts';
import { toTitleKey, type Facts } from '../scripts/convert/references/facts.ts';
import { findReferences, ReferenceIndex } from '../scripts/convert/references/find.ts';
import { overlapOf } from '../scripts/convert/references/match.ts';
import { toReference, type Reference } from '../scripts/convert/references/reference.ts';
import type { Draft } from '../scripts/formats/format.ts';
import { cslJson } from '../scripts/formats/csl-json.ts';
import { mutations, type Mutation } from './references/mutations.ts';
import { runScript } from './scale/run-measured.ts';

/**
 * `npm run bench:references [-- FOLDER]`: titles and abstracts of 10,000 papers, without other fields and changed as copies change them, matched with
 * 100,000 references that include them; then with the references without those papers, where every match is another version of the paper or
 * an error; then time and memory of one conversion. FOLDER contains `papers-10k.csl.json.gz` and `papers-100k.csl.json.gz` (default: ../shared/corpora).
 */
const folder = process.argv[2] ?? '../shared/corpora';
const [papersFile, referencesFile] = ['papers-10k.csl.json.gz', 'papers-100k.csl.json.gz'];
for (const name of [papersFile, referencesFile])
  if (!existsSync(join(folder, name))) {
    console.error(`${join(folder, name)} does not exist: name the folder that contains it.`);
    process.exit(1);
  }

const papers = readDrafts(papersFile);
const references = readDrafts(referencesFile).map((draft) => toReference(draft, referencesFile));
const keys = new Set(papers.map(({ id }) => id));
const all = new ReferenceIndex(references);
const others = new ReferenceIndex(references.filter(({ record }) => !keys.has(record)));

console.log(
  'mutation | papers | found | precision | recall | found without the paper itself | of these, another paper',
);
for (const mutation of mutations) measure(mutation);
printOverlaps();
await measureConversion();

function readDrafts(name: string): Draft[] {
  const text = decode(name, readFileSync(join(folder, name)));
  if (typeof text !== 'string') throw new Error(text.message);
  return cslJson.parse({ name, text }).drafts;
}

function measure({ name, isSame, change }: Mutation) {
  const changed = papers.flatMap((paper) => {
    const copy = change(paper);
    return copy ? [{ paper, facts: toCopiedFacts(copy) }] : [];
  });
  const found = changed.flatMap(({ paper, facts }) => {
    const { used } = findReferences(all, facts);
    return used.length > 0 ? [{ paper, used }] : [];
  });
  const right = found.filter(({ paper, used }) => used[0]?.record === paper.id);
  const strays = changed.flatMap(({ paper, facts }) =>
    findReferences(others, facts).used.map((reference) => ({ paper, reference })),
  );
  const wrong = strays.filter(({ paper, reference }) => !isSameWork(paper, reference));
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(4));
  console.log(
    [
      name,
      changed.length,
      found.length,
      share(right.length, found.length),
      isSame ? share(right.length, changed.length) : '(another title)',
      strays.length,
      wrong.length,
    ].join(' | '),
  );
  for (const { paper, reference } of wrong.slice(0, 5))
    console.log(`  ${paper.title} | ${paper.id} | ${reference.record}`);
}

/** The facts of title and abstract alone, which are all that a digest copied from a page has. */
function toCopiedFacts({ title, abstract = '', lines }: Draft): Facts {
  return toReference({ title, abstract, lines, fields: {} }, '').facts;
}

/** Another version of a paper has an author in common with it. */
function isSameWork(paper: Draft, { facts }: Reference): boolean {
  const names = new Set(paper.fields.author?.map(({ family, literal }) => family ?? literal));
  return facts.author?.some(({ family, literal }) => names.has(family ?? literal)) === true;
}

/** Prints how much the abstracts of records with the same title overlap, by whether they share an author. `MIN_OVERLAP` is based on this. */
function printOverlaps() {
  const groups = Map.groupBy(references, ({ facts }) => toTitleKey(facts.title));
  const counts = new Map<string, number>();
  for (const group of groups.values())
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const overlap = overlapOf(one.facts.abstract, other.facts.abstract);
        if (overlap === undefined) continue;
        const key = `${isSameWork(one.draft, other) ? 'same' : 'other'} authors, overlap ${bucketOf(overlap)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  for (const [key, count] of [...counts].sort()) console.log(`${key}: ${count} pairs`);
}

function bucketOf(overlap: number): string {
  return (Math.floor(overlap * 20) / 20).toFixed(2);
}

/** Prints the cost of converting the papers as a digest, with all references. */
async function measureConversion() {
  const content = mkdtempSync(join(tmpdir(), 'offprint-references-'));
  try {
    for (const name of ['digests', 'references']) mkdirSync(join(content, name));
    copyFileSync(join(folder, papersFile), join(content, 'digests', papersFile));
    copyFileSync(join(folder, referencesFile), join(content, 'references', referencesFile));
    const { wallSeconds, cpuSeconds, peakBytes } = await runScript('scripts/convert.ts', [
      '--content',
      content,
    ]);
    console.log(
      `convert: ${wallSeconds.toFixed(1)} s, CPU ${cpuSeconds.toFixed(1)} s, peak ${(peakBytes / 1e6).toFixed(0)} MB`,
    );
  } finally {
    rmSync(content, { recursive: true });
  }
}
