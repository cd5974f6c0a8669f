import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withoutElidedWords } from '../../src/text/elision.ts';
import { toBase } from '../../src/text/inflection.ts';
import { languages } from '../../src/text/languages.ts';
import { toStem } from '../../src/text/tokens.ts';

describe('forms of a word have the same base', () => {
  for (const [language, ...forms] of [
    ['fr', 'médical', 'médicaux', 'médicale'],
    ['fr', 'ontologie', 'ontologies'],
    ['fr', 'considéré', 'considérées'],
    ['de', 'Netz', 'Netze', 'Netzen', 'Netzes'],
    ['es', 'red', 'redes'],
    ['ru', 'сеть', 'сети', 'сетью', 'сетях'],
    ['ru', 'нейронная', 'нейронный', 'нейронных'],
    ['ar', 'شبكة', 'الشبكات', 'شبكات', 'والشبكات'],
  ] as const)
    test(forms.join(', '), () => {
      const bases = forms.map((form) => toBase(toStem(form), languages.get(language)!));
      assert.deepEqual([...new Set(bases)].length, 1, bases.join(', '));
    });
});

describe('elided words are removed', () => {
  for (const [text, rest] of [
    ['l’apprentissage d’une langue', 'apprentissage une langue'],
    ["jusqu'à l'été, qu'il", 'à été, il'],
    ['dell’arte, all’italiana', 'arte, italiana'],
    ['D’Souza, O’Brien, it’s, don’t', 'D’Souza, O’Brien, it’s, don’t'],
  ] as const)
    test(text, () => assert.equal(withoutElidedWords(text), rest));
});
