import { capitalise } from './capitalise.ts';

/** A category of arXiv (https://arxiv.org/category_taxonomy) as file names have it: `cs-cl`. Those with longer codes are rare. */
const category =
  /\b(astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)-([a-z]{2})(?=-|$)/g;

/** A series in words: `hugging-face` → “Hugging Face”, `arxiv-cs-cl` → “arXiv cs.CL”. */
export function formatSeries(series: string): string {
  const [first, ...rest] = series.split('-');
  if (first === 'arxiv') return formatArxivSeries(rest.join('-'));
  return series
    .split(/[-_\s]+/)
    .map(capitalise)
    .join(' ');
}

function formatArxivSeries(rest: string): string {
  const categories = [...rest.matchAll(category)];
  const isList = categories.map(([text]) => text).join('-') === rest;
  const names = categories.map(([, archive, code = '']) => `${archive}.${code.toUpperCase()}`);
  return `arXiv ${isList ? names.join(', ') : formatSeries(rest)}`.trim();
}
