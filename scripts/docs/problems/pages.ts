import type { FileExplanation } from './explanation.ts';
import { abstract, entry, otherPaper, paper, title } from './texts.ts';

const daily = (day: string) => `Daily Papers\n\n${day}\n\n${paper}`;

/** Problems with dates and with copied pages of papers. */
export const pageExplanations = {
  'date-impossible': {
    text: 'The day in the name or on the page does not exist.',
    broken: { 'digests/2025-02-30-acl.bib': entry },
    corrected: { 'digests/2025-02-28-acl.bib': entry },
  },
  'date-unsupported': {
    text: 'The name contains numbers that look like a date, but a date must be at the start and have the form `2025-04-28` or `2025-04`.',
    broken: { 'digests/20250428-acl.bib': entry },
    corrected: { 'digests/2025-04-28-acl.bib': entry },
  },
  'date-differs': {
    text: 'The day on the page is not the day in the file’s name. The latter is used.',
    broken: { 'digests/2025-04-28-daily.txt': daily('Apr 29') },
    corrected: { 'digests/2025-04-29-daily.txt': daily('Apr 29') },
  },
  'date-repeated': {
    text: 'A page of papers covers one day. This file contains two dates, so it may contain two pages.',
    broken: { 'digests/daily.txt': daily('Apr 28\n\nApr 29') },
    corrected: { 'digests/daily.txt': daily('Apr 28') },
  },
  'papers-missing': {
    text: 'Only the page’s navigation was copied, or the file has no records.',
    broken: { 'digests/daily.txt': 'new\n\nSubscribe\n' },
    corrected: { 'digests/daily.txt': paper },
  },
  'papers-unlikely': {
    text: 'The text has paragraphs, but does not mention papers. It is rejected, so that notes do not become papers.',
    broken: {
      'digests/notes.txt':
        'Agenda for next Tuesday\n\nWe meet at ten in the small room. Bring the slides.\n\nDecisions of last week\n\nThe budget was accepted. Ada orders the new screen.\n',
    },
    corrected: { 'digests/notes.txt': paper },
  },
  'citations-unsupported': {
    text: 'The file is a list of formatted references, as in a word processor. Styles separate authors, title and venue differently, so the file is rejected.',
    broken: {
      'digests/a.txt':
        'Bell et al. Counting Words in Small Corpora. ACL 2024.\nCole and Dahl. Reading Slowly. ACL 2025.\n',
    },
    corrected: { 'digests/a.txt': '10.1000/182\nhttps://arxiv.org/abs/2504.00001\n' },
  },
  'titles-uncertain': {
    text: 'The file is a list of lines that may not be titles: there are no abstracts, links, numbers of authors or phrases such as “Daily Papers”.',
    broken: { 'digests/a.txt': `${title}\nCounting Words in Small Corpora\n` },
    corrected: { 'digests/a.txt': `Daily Papers\n${title}\nCounting Words in Small Corpora\n` },
  },
  'title-missing': {
    text: 'An abstract has no title before it. The title was probably not copied.',
    broken: { 'digests/a.txt': `${abstract}\n\n${otherPaper}` },
    corrected: { 'digests/a.txt': `${paper}\n${otherPaper}` },
  },
  'abstract-missing': {
    text: 'On a page with abstracts, one title has no abstract. The line may not be a title.',
    broken: { 'digests/a.txt': `${title}\n\n${otherPaper}` },
    corrected: { 'digests/a.txt': `${paper}\n${otherPaper}` },
  },
  'abstract-absent': {
    text: 'On a page of titles, papers have no abstracts. The papers are kept.',
    broken: { 'digests/a.txt': `Daily Papers\n${title}\nCounting Words in Small Corpora\n` },
    corrected: { 'digests/a.txt': `Daily Papers\n\n${paper}\n${otherPaper}` },
  },
  'abstract-paragraphs': {
    text: 'A second paragraph follows an abstract without a title between them. It was read as part of the abstract.',
    broken: { 'digests/a.txt': `${paper}\n${abstract.replace('We study', 'They study')}\n` },
    corrected: { 'digests/a.txt': `${paper}\n${otherPaper}` },
  },
  'line-not-understood': {
    text: 'A line is not part of any paper and not part of the page’s navigation. It is left out; the ledger records it.',
    broken: { 'digests/a.txt': `${paper}\nLunch\n` },
    corrected: { 'digests/a.txt': paper },
  },
} satisfies Record<string, FileExplanation>;
