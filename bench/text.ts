/**
 * How faithfully real abstracts are typeset: `npm run bench:text -- [FILE]` (JSON Lines of `title` and `abstract`, gzip or not; default
 * ../shared/corpora/tex-abstracts.jsonl.gz). Prints shares, the unknown commands, what was lost, and the speed compared with remark-parse.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { InlineMath, Math } from 'mdast-util-math';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { toHtml } from '../src/text/html.ts';
import { parseMarkdown, toMarkdown } from '../src/text/markdown.ts';
import { parseTex } from '../src/text/parse-tex.ts';
import { toPlain } from '../src/text/plain.ts';
import { toSearchText } from '../src/text/search-text.ts';
import { toInlineTex } from '../src/text/source-markup.ts';
import { parseTexParagraph } from '../src/text/read-tex.ts';
import { restoreEscapes } from '../src/text/repairs.ts';
import { renderMath } from '../src/text/render-math.ts';
import { findLostText } from './text/lost-text.ts';

const file = process.argv[2] ?? '../shared/corpora/tex-abstracts.jsonl.gz';
if (!existsSync(file)) {
  console.error(`${file} does not exist: name a file of JSON Lines with title and abstract.`);
  process.exit(1);
}

/** TeX that a reader would see: a command, a formula's dollars, braced scripts. */
const rawTex = /\\[a-zA-Z]+|\$[^\s$][^$]{0,60}[\\^_{][^$]*\$|[_^]\{/;

const bytes = readFileSync(file);
const rows = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
const texts = rows.flatMap((row) => {
  const { title, abstract } = JSON.parse(row) as { title?: string; abstract?: string };
  return [title, abstract].filter((text) => text !== undefined && text !== '') as string[];
});

const unknown = new Map<string, number>();
const repairs = new Map<string, number>();
const sums = {
  clean: 0,
  raw: 0,
  formulas: 0,
  typeset: 0,
  sameMarkdown: 0,
  complete: 0,
  rawInViews: 0,
};
const samples: Record<'raw' | 'notTypeset' | 'changed' | 'lost', string[]> = {
  raw: [],
  notTypeset: [],
  changed: [],
  lost: [],
};

for (const text of texts) {
  const parsed = parseTex(text);
  const markdown = toMarkdown(parsed.tree);
  for (const { command, count } of parsed.unknownCommands)
    unknown.set(command, (unknown.get(command) ?? 0) + count);
  for (const { from, to } of parsed.repairs)
    repairs.set(`${from} → ${to}`, (repairs.get(`${from} → ${to}`) ?? 0) + 1);
  visit(parsed.tree, ['inlineMath', 'math'], (node) => {
    const { value } = node as InlineMath | Math;
    sums.formulas += 1;
    if (renderMath(value, node.type === 'math')) sums.typeset += 1;
    else samples.notTypeset.push(value);
  });
  const tree = parseMarkdown(markdown);
  const plain = toPlain(tree);
  if (toMarkdown(tree) === markdown && plain === toPlain(parsed.tree)) sums.sameMarkdown += 1;
  else samples.changed.push(markdown);
  const isRaw = rawTex.test(plain);
  if (!isRaw && parsed.unknownCommands.length === 0) sums.clean += 1;
  if (isRaw && parsed.unknownCommands.length === 0)
    samples.raw.push(plain.slice(Math.max(0, plain.search(rawTex) - 30)).slice(0, 90));
  const { aliases } = toSearchText(plain);
  const shown = `${plain} ${aliases.join(' ')} ${toHtml(tree).replace(/<code>.*?<\/code>|<[^>]*>/g, ' ')}`;
  if (rawTex.test(shown) && parsed.unknownCommands.length === 0) sums.rawInViews += 1;
  // Repairs change letters on purpose, and the ledger lists them.
  const restored = restoreEscapes(text);
  const letterRepairs = parsed.repairs.slice(restored.repairs.length);
  const repaired = [...new Map(letterRepairs.map(({ from, to }) => [from, to]))].reduce(
    (source, [from, to]) => source.replaceAll(from, () => to),
    restored.text,
  );
  const lost = findLostText(repaired, plain);
  if (lost === undefined) sums.complete += 1;
  else samples.lost.push(lost);
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`;
console.log(`${texts.length} texts (titles and abstracts) of ${rows.length} papers`);
console.log(`clean (no raw TeX, nothing unknown): ${share(sums.clean, texts.length)}`);
console.log(
  `formulas typeset as MathML: ${share(sums.typeset, sums.formulas)} of ${sums.formulas}`,
);
console.log(`Markdown read back unchanged: ${share(sums.sameMarkdown, texts.length)}`);
console.log(`all letters and digits kept, in order: ${share(sums.complete, texts.length)}`);
console.log(`texts with raw TeX in HTML or search text and nothing reported: ${sums.rawInViews}`);
const top = [...unknown].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 50);
console.log(
  `unknown commands (${unknown.size}): ${top.map(([command, count]) => `${command} ${count}`).join(', ')}`,
);
console.log(
  `repairs: ${[...repairs].map(([words, count]) => `${words} (${count})`).join(', ') || 'none'}`,
);
for (const [what, list] of Object.entries(samples))
  console.log(`${what} (${list.length}): ${JSON.stringify(list.slice(0, 12))}`);

/** CPU time per input, which depends less than wall-clock time on other programs. */
function microsecondsOf(read: (text: string) => unknown, inputs: string[]): number {
  const start = process.cpuUsage();
  for (const text of inputs) read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / inputs.length;
}

const parser = remark();
const [ours, theirs] = [parseTex, (text: string) => parser.parse(text)].map((read) =>
  microsecondsOf(read, texts),
);
console.log(
  `${ours?.toFixed(0)} µs per text, ${((ours ?? 0) / (theirs ?? 1)).toFixed(2)} × remark-parse on the same texts`,
);
console.log('longer texts, µs per character:');
for (const [what, piece] of [
  ['prose with formulas', 'A word of {\\em prose}, $x^2$ and 5\\%. '],
  ['{{{{', '{'],
  ['$ $ $ $', '$ '],
  ['<i><i><i>', '<i>'],
  ['\\emph\\emph', '\\emph'],
] as const) {
  const read = (text: string) =>
    parseTexParagraph(toInlineTex(text), { repairs: [], unknownCommands: new Map() });
  const [short = 1, long = 1] = [250_000, 1_000_000].map((length) => {
    const text = piece.repeat(length / piece.length);
    return microsecondsOf(read, [text]) / text.length;
  });
  console.log(`  ${what}: ${short.toFixed(3)} at 250 kB, ${long.toFixed(3)} at 1 MB`);
}
