import type { StoredPaper } from '../../src/catalogue/read-papers.ts';
import type { FrontMatter } from '../../src/model/paper.ts';
import { formatName } from '../../src/model/names/format-name.ts';
import { escapeHtml } from '../../src/text/escape-html.ts';
import { tex } from '../../src/text/views.ts';
import { json, xml, type Handler } from '../../tests/scripts/services/loopback.ts';
import { ZoteroLibrary } from '../../tests/scripts/services/zotero-library.ts';

/** Days with a list at Hugging Face: a working week. */
const days = ['2025-04-28', '2025-04-29', '2025-04-30', '2025-05-01', '2025-05-02'];
/** Numbers of papers in a list, in arXiv's announcements and in the Zotero library. The last two share some with the lists. */
const [perDay, perAnnouncement, inLibrary] = [9, 8, 7];

/** A loopback server's answers for Hugging Face, arXiv, Crossref and Zotero, with these papers. */
export function toServices(papers: StoredPaper[]): Handler {
  const lists = new Map(
    days.map((day, index) => [day, papers.slice(index * perDay, (index + 1) * perDay)]),
  );
  const rest = days.length * perDay;
  const announcements = papers.slice(rest - 2, rest - 2 + perAnnouncement);
  const library = toLibrary(papers.slice(-inLibrary));
  return (url, headers) => {
    if (url.host === 'huggingface.co')
      return json((lists.get(url.searchParams.get('date') ?? '') ?? []).map(toSubmission));
    if (url.host === 'rss.arxiv.org') return toAnnouncements(announcements);
    if (url.host === 'export.arxiv.org') return toFeed(papers, url.searchParams);
    if (url.host === 'api.crossref.org')
      return url.pathname === '/works' ? json({ message: { items: [] } }) : { status: 404 };
    return library.handler(url, headers);
  };
}

/** The day of the first version at arXiv. */
const submissionOf = ({ submitted, issued }: FrontMatter) => submitted ?? issued;

/** One in four has no authors here, so that `enrich` asks arXiv for them. */
function toSubmission({ frontMatter, body }: StoredPaper, index: number) {
  const { title, arxiv, author = [], links = [] } = frontMatter;
  const code = links.find(({ rel }) => rel === 'code')?.href;
  const authors = author.map((name) => ({ name: formatName(name), hidden: false }));
  return {
    paper: {
      id: arxiv,
      title: tex(title),
      summary: tex(body),
      ...(index % 4 > 0 && { authors }),
      publishedAt: `${submissionOf(frontMatter)}T17:59:00.000Z`,
      upvotes: 12 + index,
      ...(code && { githubRepo: code }),
    },
    submittedBy: { name: 'leafreader' },
  };
}

const toAnnouncements = (papers: StoredPaper[]) =>
  xml(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>cs.CL updates on arXiv.org</title><pubDate>Fri, 02 May 2025 00:00:00 -0400</pubDate>
${papers
  .map(
    ({ frontMatter: { title, arxiv, author = [] }, body }) => `<item>
<title>${escapeHtml(tex(title))}</title><link>https://arxiv.org/abs/${arxiv}</link>
<description>arXiv:${arxiv}v1 Announce Type: new
Abstract: ${escapeHtml(tex(body))}</description>
<arxiv:announce_type>new</arxiv:announce_type><dc:creator>${escapeHtml(author.map(formatName).join(', '))}</dc:creator>
</item>`,
  )
  .join('\n')}
</channel></rss>`);

/** arXiv's response to a list of ids; searches find nothing. */
function toFeed(papers: StoredPaper[], parameters: URLSearchParams) {
  const ids = parameters.get('id_list')?.split(',') ?? [];
  const found = papers.filter(({ frontMatter: { arxiv } }) => arxiv && ids.includes(arxiv));
  return xml(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
<opensearch:totalResults>${found.length}</opensearch:totalResults>
${found.map(toEntry).join('\n')}
</feed>`);
}

function toEntry({ frontMatter, body }: StoredPaper): string {
  const { title, arxiv, author = [] } = frontMatter;
  const venue = frontMatter['container-title'];
  return `<entry><id>http://arxiv.org/abs/${arxiv}v1</id><published>${submissionOf(frontMatter)}T00:00:00Z</published>
<title>${escapeHtml(tex(title))}</title><summary>${escapeHtml(tex(body))}</summary>
${author.map((name) => `<author><name>${escapeHtml(formatName(name))}</name></author>`).join('')}
${venue ? `<arxiv:comment>Accepted at ${escapeHtml(venue)}</arxiv:comment>` : ''}</entry>`;
}

function toLibrary(papers: StoredPaper[]): ZoteroLibrary {
  const library = new ZoteroLibrary();
  papers.forEach(({ frontMatter, body }, index) => {
    const { title, arxiv, author = [] } = frontMatter;
    library.put(`PAPER${String(index).padStart(3, '2')}`, {
      itemType: 'preprint',
      title: tex(title),
      abstractNote: tex(body),
      date: submissionOf(frontMatter),
      archiveID: `arXiv:${arxiv}`,
      extra: '',
      creators: author.map(({ given, family, literal }) => ({
        creatorType: 'author',
        ...(family ? { firstName: given, lastName: family } : { name: literal }),
      })),
    });
  });
  return library;
}
