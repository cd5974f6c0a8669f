import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fillIn, type FillingRecord } from '../../../../scripts/convert/references/fill.ts';
import type { FrontMatter } from '../../../../src/model/paper.ts';

const record = (name: string, fields: Partial<FrontMatter>, body = ''): FillingRecord => ({
  file: 'a.bib',
  record: name,
  frontMatter: { title: 'Counting sheep', ...fields },
  body,
});

const fill = (own: Partial<FrontMatter>, records: FillingRecord[], body = '') =>
  fillIn({ frontMatter: { title: 'Counting Sheep', ...own }, body }, records);

describe('a reference', () => {
  test('gives what the paper lacks and changes nothing that it has', () => {
    const filled = fill({ issued: '2020' }, [
      record('x', { issued: '2020-05-01', arxiv: '2005.00001', author: [{ family: 'Bell' }] }),
    ]);
    assert.deepEqual(filled.frontMatter, {
      title: 'Counting Sheep',
      issued: '2020',
      arxiv: '2005.00001',
      author: [{ family: 'Bell' }],
    });
    assert.deepEqual(filled.filled, [{ file: 'a.bib', record: 'x', fields: ['author', 'arxiv'] }]);
  });

  test('that comes first gives a field that several have', () => {
    const { frontMatter, filled } = fill({}, [
      record('x', { issued: '2020' }),
      record('y', { issued: '2021', arxiv: '2005.00001' }),
    ]);
    assert.equal(frontMatter.issued, '2020');
    assert.deepEqual(
      filled.map(({ fields }) => fields),
      [['issued'], ['arxiv']],
    );
  });

  test('of another venue gives no volume and pages', () => {
    const journal = record('x', { 'container-title': 'Flocks', volume: '3', page: '1-9' });
    assert.deepEqual(fill({ 'container-title': 'arXiv' }, [journal]).filled, []);
    assert.deepEqual(fill({ 'container-title': 'FLOCKS' }, [journal]).filled[0]?.fields, [
      'volume',
      'page',
    ]);
  });

  test('gives links of kinds that the paper has none of', () => {
    const [code, other, video] = [
      { rel: 'code', href: 'https://github.com/a/b' },
      { rel: 'code', href: 'https://github.com/a/b/' },
      { rel: 'video', href: 'https://youtu.be/x' },
    ] as const;
    const { frontMatter } = fill({ links: [code] }, [record('x', { links: [other, video] })]);
    assert.deepEqual(frontMatter.links, [code, video]);
  });

  test('gives an abstract, and a title where there is only an identifier', () => {
    const { frontMatter, body } = fill({}, [record('x', {}, 'We count.')]);
    assert.deepEqual([frontMatter.title, body], ['Counting Sheep', 'We count.']);
    const untitled = { frontMatter: { title: '2005.00001' }, body: '', untitled: true };
    assert.equal(fillIn(untitled, [record('x', {})]).frontMatter.title, 'Counting sheep');
  });

  test('gives no number of authors beside their names, and no former ids', () => {
    const { filled } = fill({ author: [{ family: 'Bell' }] }, [
      record('x', { 'number-of-authors': 3, also: ['old'] }),
    ]);
    assert.deepEqual(filled, []);
  });
});
