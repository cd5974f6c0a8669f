import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decode } from '../scripts/convert/decode.ts';
import { detectFormat } from '../scripts/formats/index.ts';
import type { ParseResult } from '../scripts/formats/format.ts';

/**
 * `npm run bench:formats -- [FILE …]`: what each file's format makes of it: papers, problems by code, how many papers have each field, seconds,
 * peak memory, and for JSON the ratio to `JSON.parse` alone. Default: the corpora in ../shared.
 */
const corpora = '../shared/corpora';
const defaultFiles = [
  'papers-1k.csl.json.gz',
  'papers-10k.csl.json.gz',
  'tex-abstracts.jsonl.gz',
  'acl-xml/2020.acl.xml',
  'acl-xml/2021.naacl.xml',
  'acl-xml/P17.xml',
  'acl-xml/W18.xml',
  'miniconf-iclr2020.csv',
  'bibtex/AdriaTorralba-papers.bib',
].map((name) => `${corpora}/${name}`);

function measure(path: string) {
  if (!existsSync(path)) return console.log(`${path} does not exist: skipped`);
  const name = basename(path).replace(/\.gz$/, '');
  const text = decode(path, readFileSync(path));
  if (typeof text !== 'string') return console.log(path, text.message);
  const format = detectFormat({ name, text });
  if (!format) return console.log(path, 'no format matches');
  const start = process.hrtime.bigint();
  const result = format.parse({ name, text });
  const seconds = since(start);
  console.log(
    `${name}: ${format.name}, ${result.drafts.length} papers, ${seconds.toFixed(2)} s${ratio(text, seconds)}, peak ${peak()} MB`,
  );
  console.log('  problems', countBy(result.problems.map(({ code }) => code)));
  console.log('  fields  ', fieldsOf(result));
}

const since = (start: bigint) => Number(process.hrtime.bigint() - start) / 1e9;
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);

function ratio(text: string, seconds: number): string {
  if (!text.startsWith('[')) return '';
  const start = process.hrtime.bigint();
  JSON.parse(text);
  return ` (${(seconds / since(start)).toFixed(1)}× JSON.parse)`;
}

function countBy(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function fieldsOf({ drafts }: ParseResult): Record<string, number> {
  return countBy(
    drafts.flatMap(({ id, abstract, fields }) => [
      ...(id ? ['id'] : []),
      ...(abstract ? ['abstract'] : []),
      ...Object.keys(fields),
    ]),
  );
}

const paths = process.argv.slice(2);
for (const path of paths.length > 0 ? paths : defaultFiles) measure(path);
