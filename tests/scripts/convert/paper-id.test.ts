import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { firstFreeId, idFromSource, idFromTitle } from '../../../scripts/convert/paper-id.ts';

describe('an id from a title', () => {
  for (const [title, id] of [
    [
      'Token-Shuffle: Towards High-Resolution Image Generation with Autoregressive Models',
      'token-shuffle-towards-high-resolution-image-generation-with-autoregressive-models',
    ],
    [
      'UniGenX: Unified Generation of Sequence and Structure with Autoregressive Diffusion',
      'unigenx-unified-generation-of-sequence-and-structure-with-autoregressive',
    ],
    ['S²IP-LLM: Semantic Space', 's2ip-llm-semantic-space'],
    ['Erdős–Rényi Graphs', 'erdos-renyi-graphs'],
    ['深層学習', '深層学習'],
    ['CON', 'con-paper'],
    ['∑∫', 'untitled'],
    ['x'.repeat(300), 'x'.repeat(79)],
  ] as const)
    test(`“${title.slice(0, 40)}” → ${id.slice(0, 40)}`, () =>
      assert.equal(idFromTitle(title), id));

  test('is a file name for any title', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const id = idFromTitle(title);
        assert.match(id, /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u);
        assert.ok(id.length <= 86);
      }),
    ));
});

describe('an id from a source', () => {
  for (const [identifier, id] of [
    ['DBLP:conf/acl/X19', 'DBLP.conf.acl.X19'],
    ['2305.16300', '2305.16300'],
    ['math/0211159', 'math.0211159'],
    ['P17-1001', 'P17-1001'],
    ['müller_2020', 'muller_2020'],
    ['../../etc/passwd', 'etc.passwd'],
    ['nul', 'nul-paper'],
    ['::', undefined],
  ] as const)
    test(`${identifier} → ${id}`, () => assert.equal(idFromSource(identifier), id));
});

test('two papers never have the same id, or ids that differ only in case', () => {
  const taken = new Set(['bert', 'bert-2']);
  assert.equal(firstFreeId('BERT', taken), 'BERT-3');
  assert.equal(firstFreeId('ernie', taken), 'ernie');
});
