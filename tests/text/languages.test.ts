import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { removeElided } from '../../src/text/elision.ts';
import { toBase } from '../../src/text/inflection.ts';
import { detectLanguage, languages } from '../../src/text/languages.ts';
import { stopWords } from '../../src/text/stop-words.ts';
import { toStem } from '../../src/text/tokens.ts';

describe('the language of a text', () => {
  for (const [language, text] of [
    [
      'fr',
      'Nous présentons une méthode pour l’analyse des textes et son évaluation sur un corpus.',
    ],
    ['de', 'Wir stellen ein Verfahren für die Analyse der Texte vor, das auf einem Korpus beruht.'],
    ['es', 'Se presenta un método para el análisis de los textos con una evaluación en el corpus.'],
    ['pt', 'Este artigo apresenta um método para a análise dos textos e uma avaliação no corpus.'],
    ['it', 'Si presenta un metodo per l’analisi dei testi e una valutazione sul corpus di prova.'],
    ['nl', 'Wij beschrijven een methode voor de analyse van teksten die op het corpus is getest.'],
    ['ru', 'В статье предложен метод для анализа текстов и его оценка на корпусе, который открыт.'],
    [
      'pl',
      'W pracy opisano metodę do analizy tekstów oraz jej ocenę na korpusie, który jest otwarty.',
    ],
    ['ar', 'نقدم في هذا البحث طريقة من أجل تحليل النصوص مع تقييم على مدونة'],
    [undefined, 'We present a method for the analysis of texts and its evaluation on a corpus.'],
    [
      undefined,
      'De novo protein design with a la carte constraints, and its evaluation in the wild',
    ],
    [undefined, '采用高温固相法合成了 2SrO·0.25 荧光粉, Y Y O O A A 的性能'],
    [undefined, ''],
  ] as const)
    test(`is ${language ?? 'not one of the table'}: ${text}`, () =>
      assert.equal(detectLanguage(text, stopWords), language));
});

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
    test(text, () => assert.equal(removeElided(text), rest));
});
