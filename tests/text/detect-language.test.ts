import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detectLanguage } from '../../src/text/detect-language.ts';

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
    ['en', 'We present a method for the analysis of texts and its evaluation on a corpus.'],
    ['en', 'De novo protein design with a la carte constraints, and its evaluation in the wild'],
    ['zh', '采用高温固相法合成了 2SrO·0.25 荧光粉, Y Y O O A A 的性能'],
    ['zh', '基于BERT的命名实体识别'],
    ['ja', '深層学習による画像認識'],
    ['ja', 'BERT モデル'],
    ['ko', '딥러닝을 이용한 한국어 문장 분류'],
    ['he', 'ניתוח תחבירי של עברית'],
    ['th', 'การจำแนกข้อความภาษาไทย'],
    [undefined, 'BERT'],
    [undefined, 'An analysis of α-divergences'],
    [undefined, 'Извлечение терминов'],
    [undefined, 'पाठों का वर्गीकरण'],
    [undefined, ''],
  ] as const)
    test(`is ${language ?? 'not certain'}: ${text}`, () =>
      assert.equal(detectLanguage(text), language));

  test('is that of a title without its translation in parentheses', () =>
    assert.equal(
      detectLanguage(
        'Mesure du degré d’appartenance des entités dans un corpus (A measure of the degree of membership of an entity)',
      ),
      'fr',
    ));
});
