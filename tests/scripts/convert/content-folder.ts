import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { convert, type ConvertOptions } from '../../../scripts/convert/convert.ts';
import type { Report } from '../../../scripts/convert/report.ts';
import { convertAndRecord, type RecordOptions } from '../../../scripts/run-convert.ts';

/** A temporary content folder for one test. */
export class ContentFolder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'offprint-content-'));

  constructor(files: Record<string, string | Uint8Array> = {}) {
    mkdirSync(join(this.path, 'digests'));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string | Uint8Array) {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(join(this.path, name));
  }

  delete(name: string) {
    rmSync(join(this.path, name), { recursive: true });
  }

  /** Every file with its text. */
  snapshot(): Record<string, string> {
    const names = readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1))
      .sort();
    return Object.fromEntries(names.map((name) => [name, this.read(name)]));
  }

  /** Converts; the report with papers and problems as short rows. */
  convert(options: Partial<ConvertOptions> = {}) {
    return withRows(convert({ content: this.path, ...options }));
  }

  /** Converts and records the URLs, as `npm run convert` does. */
  convertAndRecord(options: Partial<RecordOptions> = {}) {
    return withRows(convertAndRecord({ content: this.path, ...options }));
  }

  [Symbol.dispose]() {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const withRows = (report: Report) => ({
  ...report,
  statuses: report.papers.map(({ id, digest, status }) => `${digest}/${id} ${status}`),
  codes: report.problems.map(({ code, file, line }) =>
    [code, file, line].filter(Boolean).join(' '),
  ),
});

/** A papers page of titles and abstracts. */
export function page(papers: Record<string, string>): string {
  return Object.entries(papers)
    .map(([title, abstract]) => `${title}\n\n${abstract}\n`)
    .join('\n');
}

/** An abstract that starts with the given sentence. */
export function abstractOf(start: string): string {
  return `${start} ${'This is a sentence that every abstract here ends with. '.repeat(6)}`.trim();
}
