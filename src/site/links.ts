import type { CataloguePaper } from '../catalogue/catalogue.ts';
import { arxivUrl, doiUrl } from '../model/identifiers.ts';
import type { LinkRel } from '../model/paper.ts';
import { message } from '../i18n/message.ts';

/** A link on a paper's page, with its text. */
export interface PaperLink {
  label: string;
  href: string;
}

const labels: Record<LinkRel, string> = {
  code: message('link.code'),
  model: message('link.model'),
  dataset: message('link.dataset'),
  project: message('link.project'),
  demo: message('link.demo'),
  pdf: message('link.pdf'),
  video: message('link.video'),
  slides: message('link.slides'),
  poster: message('link.poster'),
  review: message('link.review'),
  attachment: message('link.attachment'),
  erratum: message('link.erratum'),
  revision: message('link.revision'),
};

/** Links to the paper itself, then to related material; each URL once. */
export function toPaperLinks({ DOI, arxiv, URL, links = [] }: CataloguePaper): PaperLink[] {
  const allLinks: PaperLink[] = [
    ...(DOI ? [{ label: `DOI ${DOI}`, href: doiUrl(DOI) }] : []),
    ...(arxiv ? [{ label: `arXiv ${arxiv}`, href: arxivUrl(arxiv) }] : []),
    ...(URL ? [{ label: toPageLabel(URL), href: URL }] : []),
    ...links.map(({ rel, href, title }) => ({ label: title ?? labels[rel], href })),
  ];
  return allLinks.filter(
    ({ href }, index) => allLinks.findIndex((other) => other.href === href) === index,
  );
}

/** The text of the link to a paper's `URL`: the publisher's page, a PDF, or the name of another file. */
function toPageLabel(url: string): string {
  const file = new URL(url).pathname.split('/').at(-1) ?? '';
  if (/\.pdf$/i.test(file)) return message('link.pdf');
  return /\.(?:bib|csv|docx?|epub|gz|json|jsonl|md|pptx?|ps|ris|tar|tex|tsv|txt|xml|ya?ml|zip)$/i.test(
    file,
  )
    ? file
    : message('link.publisher');
}

/** Whether the source links to the paper itself. */
export function hasPaperLink({ DOI, arxiv, URL, links = [] }: CataloguePaper): boolean {
  return Boolean(DOI ?? arxiv ?? URL) || links.some(({ rel }) => rel === 'pdf');
}

/** Links that search for a title on other sites. They are not links to the paper. */
export function toTitleSearches(title: string): PaperLink[] {
  const query = encodeURIComponent(title);
  return [
    { label: 'arXiv', href: `https://arxiv.org/search/?searchtype=title&query=${query}` },
    { label: 'Semantic Scholar', href: `https://www.semanticscholar.org/search?q=${query}` },
    { label: 'Google Scholar', href: `https://scholar.google.com/scholar?q=${query}` },
  ];
}

/** The URL at which a file of the repository can be edited: GitHub's form, GitLab's (`/-/edit/`), or that of Forgejo and Gitea (`/_edit/`). */
export function toEditUrl(repository: string, branch: string, file: string): string {
  const { host } = new URL(repository);
  const editPath = host.startsWith('gitlab.')
    ? '-/edit'
    : /^(?:codeberg|gitea|forgejo|git)\./.test(host)
      ? '_edit'
      : 'edit';
  const path = [...branch.split('/'), ...file.split('/')].map(encodeURIComponent).join('/');
  return `${repository.replace(/(?:\.git)?\/*$/, '')}/${editPath}/${path}`;
}
