import assert from 'node:assert/strict';
import { test } from 'node:test';
import { urlsOf, anthologyUrl, arxivUrl, doiUrl } from '../../src/model/identifiers.ts';

for (const [actual, expected] of [
  [doiUrl('10.1000/182'), 'https://doi.org/10.1000/182'],
  [
    doiUrl('10.1002/(SICI)1521-3951(199911)216:1<135::AID-PSSB135>3.0.CO;2-#'),
    'https://doi.org/10.1002/(SICI)1521-3951(199911)216:1%3C135::AID-PSSB135%3E3.0.CO;2-%23',
  ],
  [doiUrl('10.1000/a?b'), 'https://doi.org/10.1000/a%3Fb'],
  [doiUrl('10.1000/é\ud800'), 'https://doi.org/10.1000/%C3%A9%EF%BF%BD'],
  [arxivUrl('math/0211159'), 'https://arxiv.org/abs/math/0211159'],
  [anthologyUrl('P17-1001.pdf'), 'https://aclanthology.org/P17-1001.pdf'],
  [anthologyUrl('https://example.org/a'), 'https://example.org/a'],
] as const)
  test(`the URL of an identifier is ${expected}`, () => assert.equal(actual, expected));

test('a paper’s URLs are listed once each, the DOI first', () => {
  const paper = { DOI: '10.1000/182', arxiv: '2305.16300', URL: 'https://doi.org/10.1000/182' };
  assert.deepEqual(urlsOf(paper), [
    'https://doi.org/10.1000/182',
    'https://arxiv.org/abs/2305.16300',
  ]);
  assert.deepEqual(urlsOf({}), []);
});
