import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toTokens } from '../../src/text/tokens.ts';
import { separateCharacters } from '../../src/text/unspaced.ts';

const texts: [text: string, indexed: string, stems: string[]][] = [
  ['命名实体', '命 名 实 体', ['命名', '名实', '实体']],
  ['茶', '茶', ['茶']],
  ['基于BERT的命名', '基 于 BERT 的 命 名', ['基于', 'bert', '的命', '命名']],
  ['基于 BERT 的，命名。', '基 于 BERT 的 命 名', ['基于', 'bert', '的', '命名']],
  ['ＢＥＲＴモデル', 'BERT モ デ ル', ['bert', 'モデ', 'デル']],
  ['ﾃﾞｰﾀ', 'デ ー タ', ['デー', 'ータ']],
  ['딥러닝을 위한', '딥 러 닝 을 위 한', ['딥러', '러닝', '닝을', '위한']],
  ['การเรียนรู้', 'ก า ร เ ร ย น ร', ['กา', 'าร', 'รเ', 'เร', 'รย', 'ยน', 'นร']],
  ['𠮷野家', '𠮷 野 家', ['𠮷野', '野家']],
  ['Attention is all', 'Attention is all', ['attent', 'is', 'all']],
];

describe('scripts without spaces', () => {
  for (const [text, indexed, stems] of texts)
    test(`${text} is indexed by character and searched by pairs`, () => {
      assert.equal(separateCharacters(text), indexed);
      assert.deepEqual(
        toTokens(text).map(({ stem }) => stem),
        stems,
      );
    });

  test('a pair has the same position in the query as in the index', () => {
    for (const [text, indexed] of texts) {
      const words = indexed.split(' ');
      for (const { text: token, stem, position } of toTokens(text).filter(
        ({ text: one }) => one.length > 1,
      ))
        if (words[position]?.length === 1)
          assert.equal(`${words[position]}${words[position + 1]}`, stem, token);
    }
  });

  test('texts in other scripts are indexed as they are', () => {
    const text = 'Naïve  “Bayes” — Обучение, تعلّم\n';
    assert.equal(separateCharacters(text), text);
  });
});
