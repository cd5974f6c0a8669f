import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, test } from 'node:test';

/** One import of one of our files. */
interface Import {
  from: string;
  to: string;
}

const files = globSync('{src,scripts}/**/*.{ts,astro}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = source.matchAll(
    /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, a, b, c]) => {
    const specifier = a ?? b ?? c ?? '';
    return { from, to: specifier.startsWith('.') ? join(dirname(from), specifier) : specifier };
  });
}

const offenders = (isWrong: (one: Import) => boolean) =>
  imports.filter(isWrong).map(({ from, to }) => `${from} imports ${to}`);

const pure = /^(?:scripts\/formats|src\/(?:exports|text|names|topics|schemas|metadata|feeds))\//;
const pureRanking = /^src\/search\/(?:rank|query)\b/;

describe('what may import what', () => {
  test('astro:* stands only in content.config, collection, layouts and pages', () =>
    assert.deepEqual(
      offenders(
        ({ from, to }) =>
          to.startsWith('astro:') &&
          !/^src\/(?:content\.config\.ts|collection\/|layouts\/|pages\/)/.test(from),
      ),
      [],
    ));

  test('nothing imports pages, and src never imports scripts', () =>
    assert.deepEqual(
      offenders(
        ({ from, to }) =>
          to.startsWith('src/pages/') || (from.startsWith('src/') && to.startsWith('scripts/')),
      ),
      [],
    ));

  test('only pages ask the collection', () =>
    assert.deepEqual(
      offenders(
        ({ from, to }) =>
          to.startsWith('src/collection/') &&
          !/^src\/(?:content\.config\.ts|(?:collection|pages)\/)/.test(from),
      ),
      [],
    ));

  test('formats, text, topics, names, schemas, metadata, feeds and exports are pure: no file system, no process', () =>
    assert.deepEqual(
      offenders(
        ({ from, to }) =>
          (pure.test(from) || pureRanking.test(from)) &&
          /^node:(?:fs|process|child_process|http|os)/.test(to),
      ),
      [],
    ));

  test('pure modules read no clock, no environment, and print nothing', () => {
    const guilty = files
      .filter((file) => pure.test(file) || pureRanking.test(file))
      .filter((file) =>
        /\bconsole\.|\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(
          readFileSync(file, 'utf8'),
        ),
      );
    assert.deepEqual(guilty, []);
  });

  test('our own imports name a file with its extension', () =>
    assert.deepEqual(
      offenders(
        ({ to }) =>
          /^(?:src|scripts)\//.test(to) &&
          !/\.(?:ts|astro|css|js|json|svg|woff2)(?:\?\w+)?$/.test(to),
      ),
      [],
    ));

  test('imports of our own files do not go round in circles', () => assert.deepEqual(cycles(), []));
});

/** Cycles of imports at run time; types alone may refer to each other. */
function cycles(): string[] {
  const graph = Map.groupBy(
    imports.filter(({ from, to }) => files.includes(to) && isValueImport(from, to)),
    ({ from }) => from,
  );
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const { to } of graph.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return found;
}

function isValueImport(from: string, to: string): boolean {
  const name = to.split('/').at(-1) ?? '';
  const line = readFileSync(from, 'utf8')
    .split('\n')
    .find((text) => text.includes(`/${name}'`) && /\bfrom\b/.test(text));
  return line === undefined || !/^\s*import type\b/.test(line);
}
