import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openEngine } from '../../src/search/engine.ts';
import { writeIndex } from '../../src/search/write-index.ts';

interface Sample {
  /** Methods and subjects as they are written in titles, and as they are searched for: in another form, or only a part of them. */
  methods: [written: string, searched: string][];
  subjects: [written: string, searched: string][];
  title: (method: string, subject: string) => string;
  abstract: string;
}

/** Forty papers per language: each of eight methods with each of five subjects. */
const samples: Record<string, Sample> = {
  Japanese: {
    methods: [
      ['深層学習', '深層学習'],
      ['強化学習', '強化学習'],
      ['決定木', '決定木'],
      ['遺伝的アルゴリズム', 'アルゴリズム'],
      ['ベイズ推定', 'ベイズ'],
      ['サポートベクターマシン', 'ﾍﾞｸﾀｰ'],
      ['敵対的生成ネットワーク', '敵対的生成'],
      ['転移学習', '転移学習'],
    ],
    subjects: [
      ['機械翻訳', '機械翻訳'],
      ['画像認識', '画像認識'],
      ['株価の予測', '株価'],
      ['自動運転', '自動運転'],
      ['地震波の解析', '地震波'],
    ],
    title: (method, subject) => `${method}を用いた${subject}に関する研究`,
    abstract: '本論文では新しい手法を提案し、実験によりその有効性を示す。',
  },
  Korean: {
    methods: [
      ['딥러닝을', '딥러닝'],
      ['강화 학습을', '강화학습'],
      ['의사결정나무를', '의사결정나무'],
      ['유전 알고리즘을', '유전 알고리즘'],
      ['베이즈 추론을', '베이즈'],
      ['서포트 벡터 머신을', '벡터 머신'],
      ['생성적 적대 신경망을', '적대 신경망'],
      ['전이 학습을', '전이학습'],
    ],
    subjects: [
      ['기계 번역의', '기계번역'],
      ['영상 인식의', '영상인식'],
      ['주가 예측의', '주가'],
      ['자율 주행의', '자율주행'],
      ['지진파 분석의', '지진파'],
    ],
    title: (method, subject) => `${method} 이용한 ${subject} 성능 향상`,
    abstract: '본 논문에서는 새로운 방법을 제안하고 실험을 통해 그 효과를 보인다.',
  },
  German: {
    methods: [
      ['neuronalen Netzen', 'neuronales Netz'],
      ['Entscheidungsbäumen', 'Entscheidungsbaum'],
      ['genetischen Algorithmen', 'genetischer Algorithmus'],
      ['Stützvektormaschinen', 'Stützvektor'],
      ['bayesscher Schätzung', 'Schätzungen'],
      ['linearer Regression', 'Regressionen'],
      ['Markow-Ketten', 'Markow-Kette'],
      ['Fuzzylogik', 'Fuzzylogik'],
    ],
    subjects: [
      ['maschinellen Übersetzung', 'Übersetzungen'],
      ['Erkennung von Bildern', 'Bilder'],
      ['Vorhersage von Aktienkursen', 'Aktienkurs'],
      ['Steuerung autonomer Fahrzeuge', 'Fahrzeug'],
      ['Analyse von Erdbeben', 'Erdbebens'],
    ],
    title: (method, subject) => `Zur ${subject} mit ${method}`,
    abstract:
      'Wir stellen ein Verfahren vor, das auf einem Korpus von Daten mit Erfolg erprobt wird.',
  },
  Russian: {
    methods: [
      ['нейронных сетей', 'нейронная сеть'],
      ['деревьев решений', 'дерево решений'],
      ['генетических алгоритмов', 'генетический алгоритм'],
      ['опорных векторов', 'опорный вектор'],
      ['байесовских оценок', 'байесовская оценка'],
      ['линейных регрессий', 'линейная регрессия'],
      ['марковских цепей', 'марковская цепь'],
      ['нечётких множеств', 'нечеткое множество'],
    ],
    subjects: [
      ['машинного перевода', 'машинный перевод'],
      ['распознавания изображений', 'распознавание изображения'],
      ['прогноза цен акций', 'прогнозы акций'],
      ['управления автомобилем', 'управление автомобилями'],
      ['анализа землетрясений', 'анализ землетрясения'],
    ],
    title: (method, subject) => `Применение ${method} для ${subject}`,
    abstract:
      'В статье предложен метод для решения задачи, который оценён на данных и не требует их разметки.',
  },
  Arabic: {
    methods: [
      ['الشبكات العصبية', 'شبكة عصبية'],
      ['أشجار القرار', 'قرار'],
      ['الخوارزميات الجينية', 'خوارزمية جينية'],
      ['المتجهات الداعمة', 'متجهات داعمة'],
      ['التقدير البايزي', 'تقدير بايزي'],
      ['الانحدار الخطي', 'انحدار خطي'],
      ['سلاسل ماركوف', 'ماركوف'],
      ['المنطق الضبابي', 'منطق ضبابي'],
    ],
    subjects: [
      ['الترجمة الآلية', 'ترجمة آلية'],
      ['تمييز الصور', 'صور'],
      ['توقع أسعار الأسهم', 'الاسهم'],
      ['قيادة السيارات', 'سيارات'],
      ['تحليل الزلازل', 'زلازل'],
    ],
    title: (method, subject) => `استخدام ${method} في ${subject}`,
    abstract: 'نقدم في هذا البحث طريقة من أجل حل المسألة مع تقييم على بيانات كما تم في دراسات أخرى',
  },
};

describe('two words find their paper first', () => {
  for (const [name, sample] of Object.entries(samples))
    test(`in ${name}, in at least 95 of 100 cases`, async () => {
      const pairs = sample.methods.flatMap((method) =>
        sample.subjects.map((subject) => ({ method, subject })),
      );
      const engine = await toEngine(
        pairs.map(({ method, subject }) => sample.title(method[0], subject[0])),
        sample.abstract,
      );
      const missed: string[] = [];
      for (const [page, { method, subject }] of pairs.entries()) {
        const query = `${method[1]} ${subject[1]}`;
        const { ranked } = await engine.search({ query });
        if (ranked[0]?.page !== page) missed.push(query);
      }
      assert.ok(missed.length <= pairs.length * 0.05, missed.join('\n'));
    });
});

async function toEngine(titles: string[], abstract: string) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-known-item-'));
  const records = titles.map((title, index) => ({
    id: `p${index}`,
    url: `papers/p${index}/`,
    title,
    abstract,
    authors: [],
    topics: [],
    digests: [],
    has: [],
  }));
  await writeIndex(records, folder);
  const engine = await openEngine((path) => {
    const file = readFileSync(join(folder, path));
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return engine;
}
