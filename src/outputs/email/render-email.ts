import mjml2html from 'mjml-browser';
import { toMjml, type DigestEmail } from './digest-email.ts';

/** Gmail cuts messages at 102 kB, and newsletter services add a footer and longer links. */
export const MAX_EMAIL_BYTES = 96_000;

/** The HTML of the email with as many of the first papers as fit below the limit. */
export async function renderEmail(email: DigestEmail, limit = MAX_EMAIL_BYTES) {
  let fits = 0;
  let tooMany = email.papers.length + 1;
  let count = email.papers.length;
  let html = '';
  do {
    const longer = await toHtml(email, count);
    if (byteLength(longer) <= limit || count === 0) [fits, html] = [count, longer];
    else tooMany = count;
    count = Math.floor((fits + tooMany) / 2);
  } while (html === '' || tooMany - fits > 1);
  return { html, papers: fits };
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

async function toHtml(email: DigestEmail, count: number): Promise<string> {
  const options = { validationLevel: 'strict', fonts: {}, keepComments: true } as const;
  const { html } = await mjml2html(toMjml(email, count), options);
  return html.replace(/^[ \t]+|[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
}
