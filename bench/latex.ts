/**
 * `npm run bench:latex -- [SHARED]`: typesets the sample and the corpora with BibTeX and with biber, from the BibTeX exports, and reports what LaTeX says about them.
 * Needs `bibtex`, `biber` and `pdflatex` (Debian: biber, texlive-latex-extra, texlive-bibtex-extra).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bibtexAscii } from '../src/outputs/exports/bibtex-ascii.ts';
import { bibtex } from '../src/outputs/exports/bibtex.ts';
import { citationKeys } from '../src/outputs/exports/citation-key.ts';
import { printPapers } from '../src/outputs/exports/print.ts';
import type { Paper } from '../src/model/paper.ts';
import { readCollections } from './round-trip-papers.ts';

const preamble = String.raw`\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{amsmath,amssymb,bm,textcomp,hyperref}
`;

const bibtexDocument = String.raw`${preamble}\begin{document}\nocite{*}\bibliographystyle{everything}\bibliography{papers}\end{document}`;

/** A style that prints authors, the title in the case that styles give it, and the abstract, which no common style does. */
const bibtexStyle = String.raw`ENTRY { author title abstract } {} {}
FUNCTION {default.type} {
  newline$ "% entry" write$ newline$
  "{" write$
  author empty$ 'skip$ { author write$ newline$ } if$
  title "t" change.case$ write$ newline$
  abstract empty$ 'skip$ { "\par " write$ abstract write$ newline$ } if$
  "\par}" write$ newline$
}
READ
ITERATE {call.type$}
`;
const biberDocument = String.raw`${preamble}\usepackage[backend=biber,maxbibnames=99]{biblatex}\addbibresource{papers.bib}\begin{document}\nocite{*}\printbibliography\end{document}`;

/** As many as fit into TeX's memory. */
const papersPerDocument = 500;

for (const [name, papers] of readCollections(process.argv[2] ?? '../shared')) {
  console.log(`\n${name}: ${papers.length} papers`);
  const logs = { bibtex: '', biber: '' };
  for (let start = 0; start < papers.length; start += papersPerDocument) {
    const batch = papers.slice(start, start + papersPerDocument);
    inFolder((folder) => (logs.bibtex += runBibtex(folder, batch)));
    inFolder((folder) => (logs.biber += runBiber(folder, batch)));
  }
  report('bibtex, ASCII', logs.bibtex);
  report('biber, UTF-8', logs.biber);
}

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-latex-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The logs of BibTeX and LaTeX, and a line for each entry that was typeset. */
function runBibtex(folder: string, papers: Paper[]): string {
  writeDocument(folder, bibtexDocument, print(bibtexAscii, papers));
  writeFileSync(join(folder, 'everything.bst'), bibtexStyle);
  run(folder, 'pdflatex', ['-draftmode', 'papers']);
  const log = run(folder, 'bibtex', ['papers']).replaceAll('error message', '! BibTeX error');
  const items = readFileSync(join(folder, 'papers.bbl'), 'latin1').match(/^% entry$/gm) ?? [];
  return [log, run(folder, 'pdflatex', ['-draftmode', 'papers']), ...items, ''].join('\n');
}

function runBiber(folder: string, papers: Paper[]): string {
  writeDocument(folder, biberDocument, print(bibtex, papers));
  run(folder, 'pdflatex', ['-draftmode', 'papers']);
  const log = run(folder, 'biber', ['papers']).replace(/^(?=WARN|ERROR)/gm, '! ');
  const items = readFileSync(join(folder, 'papers.bbl'), 'utf8').match(/\\entry\{/g) ?? [];
  const entries = items.map(() => '% entry');
  return [log, run(folder, 'pdflatex', ['-draftmode', 'papers']), ...entries, ''].join('\n');
}

/** Prints how many entries were typeset, and the errors by message. */
function report(label: string, log: string): void {
  const items = log.match(/^% entry$/gm)?.length ?? 0;
  const messages = [...log.matchAll(/^! (.*)$/gm)].map(([, message]) => message!);
  const commands = [...log.matchAll(/! Undefined control sequence\.[^]*?(\\[a-zA-Z]+) *\n/g)];
  console.log(`  ${label}: ${items} entries, ${messages.length} errors`);
  if (messages.length > 0) console.log(`    ${tally(messages)}`);
  if (commands.length > 0)
    console.log(`    undefined: ${tally(commands.map(([, name]) => name!))}`);
}

function tally(names: string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const mostFrequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25);
  return mostFrequent.map(([name, times]) => `${times} × ${name}`).join(', ');
}

function print(format: typeof bibtex, papers: Paper[]): string {
  const keys = citationKeys(papers);
  return printPapers(format, papers, { key: ({ id }) => keys.get(id)! });
}

function writeDocument(folder: string, document: string, bib: string): void {
  writeFileSync(join(folder, 'papers.tex'), document);
  writeFileSync(join(folder, 'papers.bib'), bib);
}

function run(folder: string, command: string, options: string[]): string {
  const flags = command === 'pdflatex' ? ['-interaction=nonstopmode'] : [];
  const { stdout, stderr, error } = spawnSync(command, [...flags, ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, max_print_line: '1000' },
  });
  if (error) throw error;
  return stdout + stderr;
}
