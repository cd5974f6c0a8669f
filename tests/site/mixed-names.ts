/** Papers whose authors and venues are written in both directions. */

const paper = {
  id: 'mixed2021',
  type: 'article-journal',
  title: 'Names of both directions',
  author: [
    { family: 'Bell', given: 'Ann' },
    { family: 'לוי', given: 'נועה' },
    { family: 'حداد', given: 'ليلى' },
    { family: 'Cole', given: 'Bob' },
  ],
  issued: { 'date-parts': [[2021]] },
  abstract:
    'We compare ways of counting the words of a corpus in which most of them are read once.',
  'container-title': 'مجلة اللسانيات',
};
export const names = ['Ann Bell', 'נועה לוי', 'ليلى حداد', 'Bob Cole'];
const latin = {
  ...paper,
  id: 'latin2021',
  title: 'A venue in Latin letters',
  author: [],
  'container-title': 'Journal of Words',
};

/** Their digest. */
export const mixedNames = JSON.stringify([paper, latin]);
