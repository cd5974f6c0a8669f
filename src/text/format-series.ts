import { capitalise } from './capitalise.ts';
import { lookUp } from './look-up.ts';

/** A category of arXiv (https://arxiv.org/category_taxonomy) as in file names: `cs-cl`. Longer codes are rare. */
const category =
  /\b(astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)-([a-z]{2})(?=-|$)/g;

/** Names with other capitals than one at the start. */
const names =
  'AAAI, AAMAS, ACL, ACM, AI, AISTATS, ASR, arXiv, BibLaTeX, BibTeX, bioRxiv, chemRxiv, CIKM, COLING, CoLM, CoNLL, CoRL, COLT, CVPR, DBLP, DOI, DOIs, EACL, ECCV, ECIR, EMNLP, GitHub, HCI, ICASSP, ICCV, ICDE, ICLR, ICML, ICRA, ID, IDs, IEEE, IJCAI, IJCNLP, IROS, ISMIR, JMLR, KDD, LaTeX, LLM, LLMs, LREC, MEDLINE, medRxiv, MICCAI, MIDL, ML, MLSys, MT, NAACL, NeurIPS, NIPS, NLP, OpenAlex, OpenReview, PDF, PDFs, PhD, PMLR, PNAS, PubMed, QA, RAG, ResearchGate, RIS, RL, RSS, SIGIR, SIGMOD, TACL, TMLR, UAI, URL, URLs, USENIX, VLDB, VLM, VLMs, WMT, WSDM, WWW';

const spellings: Record<string, string> = {
  ...Object.fromEntries(names.split(', ').map((name) => [name.toLowerCase(), name])),
  hf: 'Hugging Face',
  huggingface: 'Hugging Face',
};

/** The display name of a series in its usual spelling: `hugging-face` → “Hugging Face”, `acl-ids` → “ACL IDs”, `arxiv-cs-cl` → “arXiv cs.CL”. */
export function formatSeries(series: string): string {
  const [first, ...rest] = series.split('-');
  if (first === 'arxiv') return formatArxivSeries(rest.join('-'));
  return series
    .split(/[-_\s]+/)
    .map((word) => lookUp(spellings, word) ?? (/\p{Lu}/u.test(word) ? word : capitalise(word)))
    .join(' ');
}

function formatArxivSeries(rest: string): string {
  const categories = [...rest.matchAll(category)];
  const isList = categories.map(([text]) => text).join('-') === rest;
  const codes = categories.map(([, archive, code = '']) => `${archive}.${code.toUpperCase()}`);
  return `arXiv ${isList ? codes.join(', ') : formatSeries(rest)}`.trim();
}
