/**
 * Whether a whole site shows raw TeX: `npm run bench:text-site -- [FILE]` (JSON Lines of papers, gzip or not; default ../shared/corpora/tex-abstracts.jsonl.gz).
 * Builds it and looks at every paper page's title, metadata and text, and at what search shows. Commands that the converter reported as
 * unknown stay visible on purpose and are counted separately.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const file = process.argv[2] ?? '../shared/corpora/tex-abstracts.jsonl.gz';
if (!existsSync(file)) {
  console.error(`${file} does not exist: name a file of JSON Lines with title and abstract.`);
  process.exit(1);
}

/** TeX that a reader would see: a command, a formula's dollars, braced scripts. */
const rawTex = /\\[a-zA-Z]+|\$[^\s$][^$]{0,60}[\\^_{][^$]*\$|[_^]\{/g;

const folder = mkdtempSync(join(tmpdir(), 'offprint-text-'));
const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
try {
  mkdirSync(join(content, 'digests'), { recursive: true });
  const bytes = readFileSync(file);
  writeFileSync(
    join(content, 'digests/texts.jsonl'),
    file.endsWith('.gz') ? gunzipSync(bytes) : bytes,
  );
  run('scripts/build.ts', '--content', content, '--out', out, '--site', 'https://example.org');
  const report = JSON.parse(run('scripts/convert.ts', '--content', content, '--json')) as Report;
  print(findRawTex(unknownCommands(report)));
} finally {
  rmSync(folder, { recursive: true });
}

interface Report {
  problems: { code: string; message: string }[];
}

function run(script: string, ...options: string[]): string {
  const result = spawnSync(process.execPath, [script, ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return result.stdout;
}

function unknownCommands({ problems }: Report): Set<string> {
  return new Set(problems.flatMap(({ message }) => message.match(/\\[a-zA-Z]+/g) ?? []));
}

/** The raw TeX that is found, by place. */
function findRawTex(unknown: Set<string>): Map<string, { raw: string[]; reported: number }> {
  const found = new Map<string, { raw: string[]; reported: number }>();
  const note = (place: string, text: string) => {
    const sums = found.get(place) ?? { raw: [], reported: 0 };
    found.set(place, sums);
    for (const [tex] of text.matchAll(rawTex))
      if (unknown.has(tex)) sums.reported += 1;
      else sums.raw.push(tex);
  };
  for (const page of globSync(join(out, 'papers/*/index.html'))) {
    const html = readFileSync(page, 'utf8');
    note('title', decode(/<title>([^<]*)/.exec(html)?.[1] ?? ''));
    for (const [, value = ''] of html.matchAll(/<meta [^>]*content="([^"]*)"/g))
      note('meta', decode(value));
    for (const [, json = ''] of html.matchAll(/ld\+json">([^<]*)/g))
      note('JSON-LD', json.replace(/\\[nu"\\/]/g, ' '));
    note('text', decode(toVisibleText(html)));
  }
  for (const fragment of globSync(join(out, 'pagefind/fragment/*')))
    note(
      'search',
      JSON.stringify(gunzipSync(readFileSync(fragment)).toString('utf8'))
        .replace(/\\\\?[nu"/]/g, ' ')
        .replace(/\\\\/g, '\\'),
    );
  return found;
}

/** A page's text without formulas, which are typeset, and code, which is shown as written on purpose. */
function toVisibleText(html: string): string {
  return html
    .replace(/[\s\S]*<main[^>]*>/, '')
    .replace(/<(math|code|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|lt|gt|amp|quot);/gi,
    (entity, decimal?: string, hex?: string) =>
      (decimal ?? hex)
        ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16))
        : ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }[entity] ?? entity),
  );
}

function print(found: Map<string, { raw: string[]; reported: number }>) {
  for (const [place, { raw, reported }] of found) {
    console.log(`${place}: ${raw.length} unreported, ${reported} reported as unknown`);
    for (const [tex, count] of mostFrequent(raw)) console.log(`  ${count} × ${tex}`);
  }
}

function mostFrequent(all: string[]): [string, number][] {
  return [...Map.groupBy(all, (tex) => tex)]
    .map(([tex, same]) => [tex, same.length] as [string, number])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 15);
}
