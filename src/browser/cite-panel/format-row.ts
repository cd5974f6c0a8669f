import type { Citation } from '../../outputs/citations/citations-file.ts';
import { copyText } from './copy-text.ts';
import { message } from '../../i18n/message.ts';

/** One row of the panel: a citation style or a format. */
export interface Row {
  label: string;
  /** The plain text that is copied. */
  text: string;
  /** The text that is shown, and copied with italics. */
  content: HTMLElement;
}

/** A row's label, a copy button and its text, as `dt` and `dd`. `say` announces whether the text was copied. */
export function toFormatRow(
  { label, text, content }: Row,
  say: (text: string) => void,
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

/** A citation as an element: its italics become `i` elements, the rest stays plain text. */
export function citationElement([text, italics]: Citation): HTMLElement {
  const element = document.createElement('span');
  let position = 0;
  for (const [start, end] of italics) {
    const italic = document.createElement('i');
    italic.textContent = text.slice(start, end);
    element.append(text.slice(position, start), italic);
    position = end;
  }
  element.append(text.slice(position));
  return element;
}
