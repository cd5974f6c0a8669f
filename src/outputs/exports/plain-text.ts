import type { Paper } from '../../model/paper.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Export } from './export.ts';
import { urlsOf } from '../../model/identifiers.ts';
import { formatName } from '../../model/names/format-name.ts';
import { plain, plainLine } from '../../text/views.ts';
import { message } from '../../i18n/message.ts';

/** Plain Unicode text for reading: title, authors, venue and date, links, abstract. */
export const plainText: Export = {
  name: 'plain-text',
  label: message('export.plainText'),
  extension: 'txt',
  scopes: ['list'],
  mediaType: 'text/plain',
  entry: (paper, { note }) => {
    const head = [
      plainLine(paper.title),
      formatNames(paper),
      formatSource(paper),
      ...urlsOf(paper),
    ];
    const abstract = paper.abstract && plain(paper.abstract);
    const remark = note?.(paper);
    return `${[
      head
        .filter(Boolean)
        .map((line) => cleanLine(line!))
        .join('\n'),
      abstract,
      paper.comment && `Comment: ${plain(paper.comment)}`,
      remark && `Note: ${cleanLine(remark)}`,
    ]
      .filter(Boolean)
      .join('\n\n')}\n`;
  },
  around: { between: '\n\n' },
};

/** The authors as text, `Ada Lovelace, A Group`; empty if there are none. */
export function formatNames({ author }: Paper): string | undefined {
  return author?.map(formatName).join(', ');
}

/** Where and when the paper appeared, as far as known: `NeurIPS, vol. 30, pp. 1-9, 2017`. */
export function formatSource(paper: Paper): string | undefined {
  const parts = [
    paper['container-title'] ?? paper['event-title'] ?? paper.publisher,
    paper.volume && `vol. ${paper.volume}`,
    paper.issue && `no. ${paper.issue}`,
    paper.page && `${/[-–,]/.test(paper.page) ? 'pp.' : 'p.'} ${paper.page}`,
    paper.issued,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
