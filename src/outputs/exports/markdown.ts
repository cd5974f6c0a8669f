import type { Export } from './export.ts';
import { urlsOf } from '../../model/identifiers.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { formatNames, formatSource } from './plain-text.ts';

/** Markdown with `$…$` maths: a heading, the facts and the abstract, as in the collection. */
export const markdown: Export = {
  name: 'markdown',
  label: 'Markdown',
  extension: 'md',
  scopes: ['list'],
  mediaType: 'text/markdown',
  entry: (paper, { note }) => {
    const facts = [formatNames(paper), formatSource(paper)]
      .filter(Boolean)
      .map((fact) => escapeMarkdown(fact!));
    const links = urlsOf(paper).map(autolink);
    const remark = note?.(paper);
    const blocks = [
      `## ${paper.title}`,
      [...facts, ...links].join('\\\n'),
      paper.abstract?.trim(),
      paper.comment && `**Comment:** ${paper.comment}`,
      remark && `**Note:** ${escapeMarkdown(remark)}`,
    ];
    return `${blocks.filter(Boolean).join('\n\n')}\n`;
  },
  around: { between: '\n' },
};

/** CommonMark's autolink, which spaces and angle brackets would end (https://spec.commonmark.org/0.31.2/#autolinks). */
const autolink = (url: string): string => `<${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
