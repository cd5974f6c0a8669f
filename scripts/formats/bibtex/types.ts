import type { FrontMatter } from '../../../src/model/paper.ts';

/** CSL types of the entry types of BibTeX, BibLaTeX and common tools (biblatex manual, §2.1; CSL 1.0.2, appendix III). */
export const types: Record<string, FrontMatter['type']> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  inbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  manual: 'report',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  thesis: 'thesis',
  bachelorsthesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  periodical: 'periodical',
  reference: 'book',
  mvreference: 'book',
  inreference: 'entry-encyclopedia',
  review: 'review',
  letter: 'personal_communication',
  standard: 'standard',
  video: 'motion_picture',
  movie: 'motion_picture',
  preprint: 'article',
  misc: 'document',
};

/** The genre of a thesis, by the type of its entry. */
export const genres: Record<string, string> = {
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
  bachelorsthesis: 'Bachelor’s thesis',
};

/** Values of `type` that biblatex prints as words. */
export const genreKeys: Record<string, string> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};
