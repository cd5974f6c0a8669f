import { stringify } from 'yaml';
import type { Source } from '../../scripts/formats/format.ts';

/** A digest in one format; for a folder, `text` is its files joined. */
export type HostileDigest = Pick<Source, 'name' | 'text' | 'files'>;

/** Writes one paper for each text, with the text in every field that the format has for text. */
type ToDigest = (texts: string[]) => HostileDigest;

/** A title that differs from all others; otherwise, papers would be merged. */
const titleOf = (text: string, format: string, index: number) => `${text} (${format} ${index})`;

/** As XML content. Characters that XML 1.0 (§2.2) forbids are left out, because a file with them is not well-formed. */
const xml = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** On one line. */
const line = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, ' ');

/** With braces that are balanced, as a BibTeX value must be. */
const braced = (text: string) => {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) break;
  }
  return depth === 0 ? text : text.replace(/[{}]/g, '');
};

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rows = (table: string[][]) => table.map((row) => `${row.map(cell).join(',')}\n`).join('');

const json = (name: string, values: unknown) => ({ name, text: JSON.stringify(values, null, 1) });

const bibtex: ToDigest = (texts) => ({
  name: 'hostile-bibtex.bib',
  text: texts
    .map(braced)
    .map((text, index) => {
      const fields = {
        title: titleOf(text, 'bibtex', index),
        author: `${text} and {${text}} and Lovelace, ${text.replace(/\band\b/g, '')}`,
        abstract: `${text}\n\n${text}`,
        ...Object.fromEntries(
          'journal booktitle publisher address series volume number pages edition keywords url pdf code doi eprint langid type isbn'
            .split(' ')
            .map((field) => [field, text]),
        ),
      };
      const written = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}}`);
      return `@article{k${index}${line(text).replace(/[\s,{}()="#%\\]/g, '')},\n${written.join(',\n')}\n}\n`;
    })
    .join('\n'),
});

const cslJson: ToDigest = (texts) =>
  json(
    'hostile-csl.json',
    texts.map((text, index) => ({
      id: `${text}${index}`,
      type: index % 2 ? 'article-journal' : text,
      title: titleOf(text, 'csl', index),
      author: [{ given: text, family: text }, { literal: text }],
      editor: [{ family: text, 'non-dropping-particle': text, suffix: text }],
      issued: { 'date-parts': [[2020]] },
      ...Object.fromEntries(
        'abstract container-title container-title-short collection-title event-title event-place publisher publisher-place volume issue page edition genre version ISBN ISSN PMID DOI URL keyword language note'
          .split(' ')
          .map((field) => [field, text]),
      ),
    })),
  );

/** The fields of our own front matter, in JSON, JSON Lines and Markdown. */
const ownFields = (text: string, format: string, index: number) => ({
  id: `${format}-${index}-${text}`,
  title: titleOf(text, format, index),
  authors: [text, { name: text }],
  abstract: text,
  venue: text,
  year: 2021,
  keywords: [text, 'hostile text'],
  award: [text],
  organization: [text],
  publisher: text,
  language: text,
  doi: text,
  arxiv_id: text,
  url: text,
  pdf: text,
  code: text,
  retracted: text,
  links: [{ rel: 'code', href: text, title: text }],
});

const ownJson: ToDigest = (texts) =>
  json(
    'hostile-own.json',
    texts.map((text, index) => ownFields(text, 'json', index)),
  );

const jsonLines: ToDigest = (texts) => ({
  name: 'hostile-lines.jsonl',
  text: texts.map((text, index) => `${JSON.stringify(ownFields(text, 'lines', index))}\n`).join(''),
});

const zoteroJson: ToDigest = (texts) =>
  json(
    'hostile-zotero.json',
    texts.map((text, index) => ({
      key: 'ABCD1234',
      data: {
        key: 'ABCD1234',
        itemType: 'journalArticle',
        title: titleOf(text, 'zotero', index),
        creators: [
          { creatorType: 'author', firstName: text, lastName: text },
          { creatorType: 'editor', name: text },
        ],
        tags: [{ tag: text }],
        ...Object.fromEntries(
          'abstractNote publicationTitle journalAbbreviation publisher place volume issue pages series language url DOI ISSN extra date'
            .split(' ')
            .map((field) => [field, text]),
        ),
      },
    })),
  );

const huggingFace: ToDigest = (texts) =>
  json(
    'hostile-hugging-face.json',
    texts.map((text, index) => ({
      paper: {
        id: `2504.${String(10_000 + index)}`,
        title: titleOf(text, 'hugging face', index),
        summary: text,
        authors: [{ name: text }],
        publishedAt: '2025-04-24T17:00:00.000Z',
        githubRepo: text,
        projectPage: text,
        organization: { name: text, fullname: text },
      },
      title: titleOf(text, 'hugging face', index),
      submittedBy: { name: text },
    })),
  );

const csv: ToDigest = (texts) => ({
  name: 'hostile-table.csv',
  text: rows([
    'title,id,authors,abstract,venue,keywords,url,doi,arxiv,pdf,code,publisher,pages,language,award'.split(
      ',',
    ),
    ...texts.map((text, index) => [
      titleOf(text, 'csv', index),
      `${text}${index}`,
      ...Array<string>(13).fill(text),
    ]),
  ]),
});

const zoteroCsv: ToDigest = (texts) => {
  const header =
    'Title,Item Type,Author,Publication Title,DOI,Url,Abstract Note,Pages,Publisher,Language,Series,Place,Extra,Editor';
  return {
    name: 'hostile-zotero-table.csv',
    text: rows([
      header.split(','),
      ...texts.map((text, index) => [
        titleOf(text, 'zotero csv', index),
        'journalArticle',
        ...Array<string>(12).fill(text),
      ]),
    ]),
  };
};

const ris: ToDigest = (texts) => ({
  name: 'hostile-tags.ris',
  text: texts
    .map(line)
    .map((text, index) => {
      const tags = 'AB JO T3 PB CY VL IS ET LA DO SP KW UR ID SN'.split(' ');
      return [
        'TY  - JOUR',
        `TI  - ${titleOf(text, 'ris', index)}`,
        `AU  - ${text}, ${text}`,
        ...tags.map((tag) => `${tag}  - ${text}`),
        'ER  - \n',
      ].join('\n');
    })
    .join('\n'),
});

const nbib: ToDigest = (texts) => ({
  name: 'hostile-pubmed.nbib',
  text: texts
    .map(line)
    .map((text, index) => {
      const tags = 'AB FAU CN JT TA VI IP PG LA OT PL'.split(' ');
      return [
        `PMID- ${1000 + index}`,
        `TI  - ${titleOf(text, 'nbib', index)}`,
        ...tags.map((tag) => `${tag.padEnd(4)}- ${text}`),
        `LID - ${text} [doi]\n`,
      ].join('\n');
    })
    .join('\n'),
});

const endnoteXml: ToDigest = (texts) => ({
  name: 'hostile-endnote.xml',
  text: `<xml><records>\n${texts
    .map((raw, index) => {
      const text = xml(raw);
      return `<record><ref-type name="${text}">17</ref-type>
<contributors><authors><author>${text}</author></authors></contributors>
<titles><title>${xml(titleOf(raw, 'endnote', index))}</title><secondary-title>${text}</secondary-title></titles>
<pages>${text}</pages><volume>${text}</volume><publisher>${text}</publisher><language>${text}</language>
<keywords><keyword>${text}</keyword></keywords><dates><year>2022</year></dates><abstract>${text}</abstract>
<urls><related-urls><url>${text}</url></related-urls></urls><electronic-resource-num>${text}</electronic-resource-num></record>`;
    })
    .join('\n')}\n</records></xml>\n`,
});

const acl: ToDigest = (texts) => ({
  name: 'hostile-acl.xml',
  text: `<collection id="2020.flock"><volume id="main"><meta><booktitle>${xml(texts[0] ?? '')}</booktitle><year>2020</year></meta>\n${texts
    .map((raw, index) => {
      const text = xml(raw);
      return `<paper id="${index + 1}"><title>${xml(titleOf(raw, 'acl', index))}</title><author id="${text}"><first>${text}</first><last>${text}</last><affiliation>${text}</affiliation></author><pages>${text}</pages><abstract>${text}</abstract><url>${text}</url><doi>${text}</doi><award>${text}</award><video href="${text}"/><language>${text}</language></paper>`;
    })
    .join('\n')}\n</volume></collection>\n`,
});

const arxivId = (index: number) => `2301.${String(10_000 + index)}`;

const arxivAtom: ToDigest = (texts) => ({
  name: 'hostile-atom.xml',
  text: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><id>http://arxiv.org/api/x</id>\n${texts
    .map((raw, index) => {
      const text = xml(raw);
      return `<entry><id>http://arxiv.org/abs/${arxivId(index)}</id><title>${xml(titleOf(raw, 'atom', index))}</title><summary>${text}</summary><author><name>${text}</name><arxiv:affiliation>${text}</arxiv:affiliation></author><arxiv:comment>${text}</arxiv:comment><arxiv:journal_ref>${text}</arxiv:journal_ref><arxiv:doi>${text}</arxiv:doi><link title="${text}" href="${text}" rel="related"/></entry>`;
    })
    .join('\n')}\n</feed>\n`,
});

const arxivRss: ToDigest = (texts) => ({
  name: 'hostile-rss.xml',
  text: `<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>cs.SH updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.SH</link>\n${texts
    .map((raw, index) => {
      const text = xml(raw);
      return `<item><title>${xml(titleOf(raw, 'rss', index))}</title><link>https://arxiv.org/abs/2302.${10_000 + index}</link><description>arXiv:2302.${10_000 + index}v1 Announce Type: new\nAbstract: ${text}</description><category>${text}</category><dc:creator>${text}</dc:creator></item>`;
    })
    .join('\n')}\n</channel></rss>\n`,
});

const arxivOai: ToDigest = (texts) => ({
  name: 'hostile-oai.xml',
  text: `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>\n${texts
    .map((raw, index) => {
      const text = xml(raw);
      const id = `2303.${10_000 + index}`;
      return `<record><header><identifier>oai:arXiv.org:${id}</identifier></header><metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${id}</id><created>2023-03-01</created><authors><author><keyname>${text}</keyname><forenames>${text}</forenames></author></authors><title>${xml(titleOf(raw, 'oai', index))}</title><categories>${text}</categories><doi>${text}</doi><journal-ref>${text}</journal-ref><license>${text}</license><abstract>${text}</abstract></arXiv></metadata></record>`;
    })
    .join('\n')}\n</ListRecords></OAI-PMH>\n`,
});

const markdownList: ToDigest = (texts) => ({
  name: 'hostile-list.md',
  text: `# Papers ${line(texts[0] ?? '')}\n\n${texts
    .map(line)
    .map(
      (text, index) =>
        `- [A paper in a list: ${titleOf(text, 'list', index)}](https://arxiv.org/abs/2304.${10_000 + index}) - Ada Lovelace, ${text}. ${text} 2023. [[${text}]](${text})`,
    )
    .join('\n')}\n`,
});

/** A folder with a file for each paper. */
const markdownPapers: ToDigest = (texts) => {
  const files = texts.map((text, index) => {
    const body = `---\n${stringify(ownFields(text, 'papers', index))}---\n\n${text}\n`;
    return { name: `paper-${String(index).padStart(4, '0')}.md`, body };
  });
  let line = 1;
  return {
    name: 'hostile-papers',
    text: files.map(({ body }) => body).join(''),
    files: files.map(({ name, body }) => {
      const file = { name, line };
      line += body.split('\n').length - 1;
      return file;
    }),
  };
};

/** A page as a browser saves it. */
const savedPage: ToDigest = (texts) => ({
  name: '2025-04-28-hostile-saved.html',
  text: `<!doctype html><title>Daily Papers - Hugging Face</title>\n${texts
    .map((text, index) => {
      const url = `https://huggingface.co/papers/2305.${10_000 + index}`;
      return `<article><h3><a href="${url}">${xml(titleOf(text, 'saved', index))}</a></h3>\n<a href="${xml(text)}">GitHub</a><p>${xml(`We study reading. ${text} ${sentences}${text}`)}</p></article>`;
    })
    .join('\n')}\n`,
});

const sentences = 'This is a sentence that every abstract here ends with. '.repeat(5);

/** A page copied as text. */
const copiedPage: ToDigest = (texts) => ({
  name: '2025-04-29-hostile-copied.txt',
  text: `Daily Papers\n\n${texts
    .map(line)
    .map(
      (text, index) =>
        `How We Read ${titleOf(text, 'copied', index)}\n\nWe study reading. ${text} ${sentences}${text}\n`,
    )
    .join('\n')}`,
});

/** Every way of writing papers, by format; after a comma, a variant of the format. */
export const toDigests: Record<string, ToDigest> = {
  'papers-page': savedPage,
  'papers-page, copied': copiedPage,
  bibtex,
  'csl-json': cslJson,
  'json-lines': jsonLines,
  ris,
  'endnote-xml': endnoteXml,
  nbib,
  'zotero-csv': zoteroCsv,
  'zotero-json': zoteroJson,
  'acl-anthology': acl,
  'arxiv-atom': arxivAtom,
  'arxiv-rss': arxivRss,
  'arxiv-oai': arxivOai,
  'hugging-face': huggingFace,
  json: ownJson,
  csv,
  'markdown-list': markdownList,
  'markdown-papers': markdownPapers,
};
