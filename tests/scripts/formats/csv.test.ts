import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csv } from '../../../scripts/formats/csv.ts';

const title = 'Counting Sheep in Small Corpora';
const read = (text: string) => csv.parse({ name: 'a.csv', text });
const author = [{ given: 'Ada', family: 'Bell' }];

describe('the columns of a table', () => {
  for (const header of [
    'Title,Author,Year',
    'Paper,Author,Jahr',
    'Name,Author,Year',
    'Titel,Autor*innen,Erscheinungsjahr',
    'Titre,Auteurs,Année',
    'Título,Autores,Año',
    'Tytuł,Autorzy,Rok',
    'Başlık,Yazarlar,Yıl',
    'Tiêu đề,Tác giả,Năm',
    'Название,Авторы,Год',
    '标题,作者,年份',
    'タイトル,著者,出版年',
    '제목,저자,연도',
    'العنوان,المؤلف,السنة',
    'כותרת,מחבר,שנה',
    'शीर्षक,लेखक,वर्ष',
  ])
    test(`are read by the names ${header}`, () => {
      const { drafts, problems } = read(`${header}\n${title},Ada Bell,2025\n`);
      assert.deepEqual(problems, []);
      assert.equal(drafts[0]?.title, title);
      assert.deepEqual(drafts[0]?.fields, { author, issued: '2025' });
    });

  test('called “Paper” beside a title are not a title', () =>
    assert.equal(read(`Paper,Title\nnumber 3,${title}\n`).drafts[0]?.title, title));

  for (const header of ['Name,Wer', 'Wer,Was', title])
    test(`called ${header} are listed in an error`, () => {
      const { drafts, problems } = read(`${header}\n${title},Ada Bell\n`);
      assert.deepEqual(drafts, []);
      assert.deepEqual(
        problems.map(({ code, message }) => [code, message]),
        [['file-broken', `No column “title” in the first line: ${header.replaceAll(',', ', ')}.`]],
      );
    });
});

describe('a cell of authors', () => {
  for (const [cell, families] of [
    ['Ada Bell und Bob Cole', ['Bell', 'Cole']],
    ['Ada Bell, Carl Dahl et Bob Cole', ['Bell', 'Dahl', 'Cole']],
    ['Ada Bell y Bob Cole', ['Bell', 'Cole']],
    ['José Ortega y Gasset', undefined],
    ['Bell, Ada and Cole, Bob', ['Bell', 'Cole']],
    ['Ada Bell and Bob Cole', ['Bell', 'Cole']],
    ['王小明、李雷', [undefined, undefined]],
  ] as const)
    test(`such as ${cell} has ${families?.length ?? 1} names`, () => {
      const [draft] = read(`title,author\n${title},"${cell}"\n`).drafts;
      const names = draft?.fields.author ?? [];
      if (families)
        assert.deepEqual(
          names.map(({ family }) => family),
          families,
        );
      else assert.equal(names.length, 1);
    });
});
