import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openEngine, type Engine } from '../../src/search/engine.ts';
import { identifierWords, toIdentifierWord } from '../../src/search/identifiers.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const papers = [
  {
    id: 'attention-is-all-you-need',
    key: 'vaswani2017neurips-attention',
    title: 'Attention Is All You Need',
    abstract: 'We propose the Transformer.',
    arxiv: '1706.03762',
    DOI: '10.48550/arXiv.1706.03762',
  },
  {
    id: 'P17-1001',
    title: 'Adversarial Multi-task Learning',
    abstract: 'Shared and private features.',
    DOI: '10.18653/v1/P17-1001',
  },
  {
    id: 'acl-2020',
    title: 'Learning to Understand Child-directed Speech',
    abstract: 'Semantic grounding.',
    URL: 'https://aclanthology.org/2020.acl-main.1/',
  },
  { id: 'a', title: 'Retrospective', abstract: 'A competition at NeurIPS for everyone.' },
  { id: 'b', title: 'Neural IPs', abstract: 'IPs of 1706 hosts and 3762 others. Flash memory.' },
  { id: 'c', title: 'Kernels', abstract: 'FlashAttention is fast.' },
  { id: 'd', title: 'Slopes', abstract: 'A flash of attention.' },
];

const folder = mkdtempSync(join(tmpdir(), 'offprint-identifiers-'));
let engine: Engine;

before(async () => {
  const records = papers.map(({ key, ...paper }) => ({
    ...paper,
    url: `papers/${paper.id}/`,
    identifiers: identifierWords(paper, key),
    authors: [],
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
  (await engine.search({ query })).ranked.map(({ page }) => papers[page]?.id);

describe('an identifier finds only its paper', () => {
  for (const [query, id] of [
    ['1706.03762', 'attention-is-all-you-need'],
    ['1706.03762v5', 'attention-is-all-you-need'],
    ['arXiv:1706.03762', 'attention-is-all-you-need'],
    ['https://arxiv.org/abs/1706.03762', 'attention-is-all-you-need'],
    ['https://arxiv.org/pdf/1706.03762v5.pdf', 'attention-is-all-you-need'],
    ['10.48550/arXiv.1706.03762', 'attention-is-all-you-need'],
    ['vaswani2017neurips-attention', 'attention-is-all-you-need'],
    ['P17-1001', 'P17-1001'],
    ['p17-1001', 'P17-1001'],
    ['https://doi.org/10.18653/v1/P17-1001', 'P17-1001'],
    ['doi:10.18653/V1/P17-1001', 'P17-1001'],
    ['https://aclanthology.org/P17-1001/', 'P17-1001'],
    ['2020.acl-main.1', 'acl-2020'],
  ] as const)
    test(query, async () => assert.deepEqual(await idsOf(query), [id]));
});

describe('other texts are not identifiers', () => {
  for (const text of ['GPT-3.5', 'ISO-9001', '2020', '3.14', 'token-shuffle', 'a/b', ''])
    test(text || 'an empty text', () => assert.equal(toIdentifierWord(text), undefined));

  test('a number inside an identifier does not find its paper', async () =>
    assert.deepEqual(await idsOf('1706 '), ['b']));
});

describe('a name with capitals inside is one word', () => {
  test('NeurIPS finds neither “neural” nor “IPs”', async () => {
    assert.deepEqual(await idsOf('NeurIPS'), ['a']);
    assert.deepEqual(await idsOf('NeurIPS '), ['a']);
  });

  test('a name that occurs in no paper is unknown', async () => {
    const { ranked, unknown } = await engine.search({ query: 'QuarkIPs ', isVerbatim: true });
    assert.deepEqual([ranked.length, unknown], [0, ['QuarkIPs']]);
  });

  test('FlashAttention also finds the two words', async () => {
    const ids = await idsOf('FlashAttention ');
    assert.equal(ids[0], 'c');
    assert.ok(ids.includes('d'));
  });
});
