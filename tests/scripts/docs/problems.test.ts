import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { getTopics } from '../../../src/analysis/analyse.ts';
import { ContentError } from '../../../src/catalogue/content-error.ts';
import { readCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { checkBuiltLinks } from '../../../scripts/check/built-links.ts';

import { convertAndRecord } from '../../../scripts/run-convert.ts';
import { toLostIssues } from '../../../scripts/addresses/lost-addresses.ts';
import { getAddresses } from '../../../src/site/addresses/get-addresses.ts';
import { problemTable, type ProblemCode } from '../../../scripts/problems.ts';
import type { ExampleFiles, FileExplanation } from '../../../scripts/docs/problems/explanation.ts';
import { explanations } from '../../../scripts/docs/problems/index.ts';
import { readEnrichFiles } from '../../../scripts/services/enrich/files.ts';

/** The pages of a site that the examples link to. */
const site = {
  'papers/index.html': '<h1>Papers</h1>',
  'team/index.html': '<h2 id="members">Members</h2>',
};

/** Writes example files; `null` deletes. */
function write(folder: string, files: ExampleFiles) {
  for (const [name, file] of Object.entries(files)) {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    if (file === null) continue;
    mkdirSync(dirname(path), { recursive: true });
    if (typeof file === 'string') writeFileSync(path, file);
    else if ('link' in file) symlinkSync(file.link, path);
    else writeFileSync(path, file.bytes());
  }
}

/** The codes of everything that the commands report about a content folder. */
function codesOf(versions: ExampleFiles[], keepGoing = false): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-example-'));
  const [content, built] = [join(folder, 'content'), join(folder, 'site')];
  try {
    write(built, site);
    mkdirSync(join(content, 'digests'), { recursive: true });
    const reports = versions.map((files) => {
      write(content, files);
      return convertAndRecord({ content, keepGoing });
    });
    const converted = reports.at(-1)!.problems.map(({ code }) => code);
    return [...new Set([...converted, ...readAll(content, built)])];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What building and enriching find. */
function readAll(content: string, built: string): string[] {
  const found: string[] = [];
  const checks = [
    () => {
      const catalogue = readCatalogue(content);
      if (getTopics(catalogue).warnings.length > 0) found.push('topic-unused');
      throw new ContentError(toLostIssues(getAddresses(catalogue)));
    },
    () => checkBuiltLinks(content, built),
    () => readEnrichFiles(content),
  ];
  for (const check of checks)
    try {
      check();
    } catch (error) {
      if (error instanceof ContentError) found.push(...error.issues.map(({ code }) => code));
    }
  return found;
}

describe('the examples of problems', () => {
  for (const [code, explanation] of Object.entries<FileExplanation>(explanations))
    test(`have the problem, and neither it nor an error when corrected: ${code}`, () => {
      const { earlier = {}, broken, corrected, keepGoing } = explanation;
      const found = codesOf([earlier, broken], keepGoing);
      assert.ok(found.includes(code), found.join());
      const left = codesOf([earlier, corrected]);
      assert.ok(!left.includes(code), left.join());
      assert.deepEqual(left.filter(isError), []);
    });
});

test('the examples are in the documentation as they are executed', () => {
  const text = readFileSync('docs/problems.md', 'utf8');
  for (const { earlier = {}, broken, corrected } of Object.values(explanations))
    for (const file of [earlier, broken, corrected].flatMap((files) => Object.values(files)))
      if (typeof file === 'string') assert.ok(text.includes(file.trimEnd()), file);
});

const isError = (code: string) => problemTable[code as ProblemCode][0] === 'error';
