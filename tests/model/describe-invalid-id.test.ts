import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeForbiddenId, describeLongId } from '../../src/model/describe-invalid-id.ts';

describe('the name of a file can be part of a URL', () => {
  for (const id of ['electra', '2305.16300', '100-percent', '注意力', 'a b', 'guides/start', 'é'])
    test(id, () => assert.equal(describeForbiddenId(id), undefined));
});

describe('the name of a file cannot be part of a URL', () => {
  for (const id of ['100%', '%2e%2e', 'c#', '?x', 'a:b', 'a<b', 'a\u0007', 'index.html'])
    test(JSON.stringify(id), () => assert.match(describeForbiddenId(id) ?? '', /name/));
});

test('a name has at most 240 bytes', () => {
  assert.equal(describeLongId('é'.repeat(120)), undefined);
  assert.match(describeLongId('é'.repeat(121)) ?? '', /242 bytes/);
});
