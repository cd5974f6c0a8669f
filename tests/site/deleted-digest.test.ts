import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../../scripts/test/test-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-deleted-digest-'));
after(() => rmSync(folder, { recursive: true }));

test('a deleted digest keeps its page and papers, without a conversion log', () => {
  const digest = '2025-04-28-hugging-face';
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  cpSync('tests/fixtures/sample', content, { recursive: true });
  rmSync(join(content, 'digests', `${digest}.txt`));
  buildSite(content, out, '/');
  const page = readFileSync(join(out, 'digests', digest, 'index.html'), 'utf8');
  const paper = /href="\/(papers\/[^/"]+)\/"/.exec(page)?.[1] ?? '';
  assert.ok(paper, 'the digest lists its papers');
  assert.doesNotMatch(page, /Conversion log/);
  assert.doesNotMatch(readFileSync(join(out, paper, 'index.html'), 'utf8'), /Conversion log/);
  const log = readFileSync(join(out, 'digests', digest, 'source', 'index.html'), 'utf8');
  assert.match(log, new RegExp(`http-equiv="refresh"[^>]*/digests/${digest}/`));
});
