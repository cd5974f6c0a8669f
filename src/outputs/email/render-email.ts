import mjml2html from 'mjml-browser';
import { toMjml, type DigestEmail } from './digest-email.ts';

/** Gmail clips messages at 102 kB, and newsletter services add a footer and longer links. */
export const MAX_EMAIL_BYTES = 96_000;

/** The HTML of the email with as many of the first papers as fit below the limit, and their number. */
export async function renderEmail(email: DigestEmail, limit = MAX_EMAIL_BYTES) {
  let fittingCount = 0;
  let tooManyCount = email.papers.length + 1;
  let count = email.papers.length;
  let html = '';
  do {
    const rendered = await toHtml(email, count);
    if (byteLength(rendered) <= limit || count === 0) [fittingCount, html] = [count, rendered];
    else tooManyCount = count;
    count = Math.floor((fittingCount + tooManyCount) / 2);
  } while (html === '' || tooManyCount - fittingCount > 1);
  return { html, count: fittingCount };
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

async function toHtml(email: DigestEmail, count: number): Promise<string> {
  const options = { validationLevel: 'strict', fonts: {}, keepComments: true } as const;
  const { html } = await mjml2html(toMjml(email, count), options);
  return html.replace(/^[ \t]+|[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
}
