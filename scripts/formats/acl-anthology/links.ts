import { anthologyUrl } from '../../../src/model/identifiers.ts';
import type { Link, LinkRel } from '../../../src/model/paper.ts';
import { childText, children, textIn, type XmlElement } from '../shared/xml-records.ts';

/** Types of attachments for which there is a kind of link. */
const attachmentRels: [rel: LinkRel, pattern: RegExp][] = [
  ['poster', /poster/i],
  ['slides', /presentation|slides/i],
  ['video', /video/i],
  ['dataset', /^dataset/i],
];

/** All files and pages in a paper's element. */
export function linksOf(paper: XmlElement): Link[] {
  return [
    ...pdfOf(paper),
    ...children(paper, 'video').map(({ attributes }) => toLink('video', attributes['href'] ?? '')),
    ...children(paper, 'pwccode').map(({ attributes }) => toLink('code', attributes['url'] ?? '')),
    ...children(paper, 'pwcdataset').map((set) =>
      toLink('dataset', set.attributes['url'] ?? '', textIn(set)),
    ),
    ...children(paper, 'attachment').map(toAttachment),
    ...children(paper, 'revision').map((revision) =>
      toLink(
        'revision',
        `${revision.attributes['href'] ?? textIn(revision)}.pdf`,
        textIn(revision),
      ),
    ),
    ...children(paper, 'erratum').map((erratum) =>
      toLink('erratum', `${textIn(erratum)}.pdf`, erratum.attributes['date']),
    ),
  ].filter(({ href }) => href !== '');
}

function pdfOf(paper: XmlElement): Link[] {
  const url = childText(paper, 'url');
  return url === undefined || /^https?:/.test(url) ? [] : [toLink('pdf', `${url}.pdf`)];
}

function toAttachment(attachment: XmlElement): Link {
  const type = attachment.attributes['type'] ?? '';
  const rel = attachmentRels.find(([, pattern]) => pattern.test(type))?.[0] ?? 'attachment';
  const file = textIn(attachment).trim();
  return toLink(rel, /^https?:/.test(file) ? file : `attachments/${file}`, type);
}

function toLink(rel: LinkRel, path: string, title?: string): Link {
  const words = title?.replace(/\s+/g, ' ').trim();
  return { rel, href: path && anthologyUrl(path.trim()), ...(words && { title: words }) };
}
