import type { Citation } from '../../outputs/citations/citations-file.ts';
import { copyText } from './copy-text.ts';
import { message } from '../../i18n/message.ts';

/** One format of the panel. */
export interface Row {
  label: string;
  /** The plain text that is copied. */
  text: string;
  /** The text that is shown, and copied with italics. */
  content: HTMLElement;
}

/** A format's name, a copy button, and its text. `say` announces whether it was copied. */
export function formatRow(
  { label, text, content }: Row,
  say: (message: string) => void,
): HTMLElement[] {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = message('cite.copy');
  button.setAttribute('aria-label', message('cite.copyWhat', { format: label }));
  button.addEventListener('click', () => void copy());
  const copy = async () => {
    const isCopied = await copyText(text, content);
    say(isCopied ? message('cite.copied', { format: label }) : message('cite.selected'));
  };
  const term = document.createElement('dt');
  term.append(label, button);
  const description = document.createElement('dd');
  description.append(content);
  return [term, description];
}

/** A citation with its italics as elements, its text as text. */
export function citationElement([text, italics]: Citation): HTMLElement {
  const element = document.createElement('span');
  let done = 0;
  for (const [start, end] of italics) {
    const italic = document.createElement('i');
    italic.textContent = text.slice(start, end);
    element.append(text.slice(done, start), italic);
    done = end;
  }
  element.append(text.slice(done));
  return element;
}
