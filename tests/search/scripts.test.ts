import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openEngine, type Engine } from '../../src/search/engine.ts';
import { toExcerpt, toPieces } from '../../src/search/marks.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const papers: Record<string, [title: string, abstract: string, author?: string]> = {
  ner: ['基于BERT的命名实体识别', '本文提出一种中文命名实体识别方法，在医疗文本上有效。', '王小明'],
  relation: ['中文关系抽取综述', '综述实体之间关系的抽取。机器学习方法是主流。'],
  bridge: ['大跨度斜拉桥的抗风性能', '通过风洞试验研究桥梁的颤振。'],
  japanese: ['ﾃﾞｰﾀ拡張による日本語の機械翻訳', 'ニューラル機械翻訳の性能を向上させる。'],
  korean: ['딥러닝을 이용한 한국어 감성 분석', '기계 학습 모델의 성능을 비교한다.'],
  thai: ['การเรียนรู้ของเครื่องสำหรับภาษาไทย', 'เราเสนอวิธีการตัดคำ'],
  english: ['Named entity recognition with BERT', 'We compare Chinese and English.'],
};
const ids = Object.keys(papers);
const folder = mkdtempSync(join(tmpdir(), 'offprint-scripts-'));
let engine: Engine;

before(async () => {
  const records = Object.entries(papers).map(([id, [title, abstract, author]]) => ({
    id,
    url: `papers/${id}/`,
    title,
    abstract,
    authors: author ? [author] : [],
    topics: [],
  }));
  await writeIndex(records, folder);
  engine = await openEngine((path) => {
    const file = readFileSync(join(folder, path));
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  });
});
after(() => rmSync(folder, { recursive: true }));

const idsOf = async (query: string) =>
  (await engine.search({ query })).ranked.map(({ page }) => ids[page]);

describe('the first result', () => {
  for (const [query, id] of [
    ['命名实体', 'ner'],
    ['名实体识', 'ner'],
    ['BERT命名', 'ner'],
    ['bert的', 'ner'],
    ['ＢＥＲＴ 命名', 'ner'],
    ['BERT entity', 'english'],
    ['关系 机器学习', 'relation'],
    ['颤振', 'bridge'],
    ['茶 风洞', 'bridge'],
    ['データ拡張', 'japanese'],
    ['ﾃﾞｰﾀ', 'japanese'],
    ['機械翻訳', 'japanese'],
    ['딥러닝', 'korean'],
    ['기계학습', 'korean'],
    ['เรียนรู้', 'thai'],
    ['author:王小明', 'ner'],
  ] as const)
    test(`for ${query} is ${id}`, async () => assert.equal((await idsOf(query))[0], id));
});

describe('conditions', () => {
  for (const [query, expected] of [
    ['"命名实体识别"', ['ner']],
    ['"BERT的命名"', ['ner']],
    ['"实体命名"', []],
    ['"实体之间"', ['relation']],
    ['title:综述', ['relation']],
    ['命名 -医疗', []],
    ['"기계 학습"', ['korean']],
  ] as const)
    test(query, async () => assert.deepEqual(await idsOf(query), expected));
});

describe('what is shown', () => {
  test('texts are as they were written', async () => {
    const { content, meta } = await engine.show(ids.indexOf('japanese'));
    assert.deepEqual([meta['title'], content], papers['japanese']);
  });

  test('the characters that were searched are marked', async () => {
    const { stems } = await engine.search({ query: '实体识别' });
    assert.deepEqual(
      toPieces('命名实体识别（BERT）', stems).map(({ text, isMarked }) =>
        isMarked ? `[${text}]` : text,
      ),
      ['命名', '[实体识别]', '（BERT）'],
    );
  });

  test('an excerpt is cut between characters, around the words of the query', () => {
    const text = `${'𠮷远'.repeat(100)}命名实体，${'近𠮷'.repeat(100)}`;
    const excerpt = toExcerpt(text, new Set(['命名', '名实', '实体']));
    assert.match(excerpt, /^… [𠮷远]+命名实体，[近𠮷]+ …$/u);
    assert.ok([...excerpt].length < 120);
  });

  test('a character that is next to the others in no paper loses no results', async () =>
    assert.equal((await idsOf('命明实体'))[0], 'ner'));
});
