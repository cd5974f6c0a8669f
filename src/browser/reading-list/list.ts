import { element } from '../element.ts';
import { takeEntries, type Entry, type Group } from './arrange.ts';

/** Number of rows drawn at a time: drawing 6,313 at once blocked the page for four seconds. */
const ROWS_AT_ONCE = 250;

/**
 * The rows of the reading list in the page. Rows and groups are created once and then moved, so that a note that is being typed keeps
 * its text and the focus when the list changes. A long list is drawn in batches.
 */
export class ListView {
  readonly #rows = new Map<string, HTMLLIElement>();
  readonly #sections = new Map<string, HTMLElement>();
  #next: ReturnType<typeof setTimeout> | undefined;

  readonly #container: HTMLElement;
  readonly #toRow: (entry: Entry) => HTMLLIElement;

  constructor(container: HTMLElement, toRow: (entry: Entry) => HTMLLIElement) {
    this.#container = container;
    this.#toRow = toRow;
  }

  show(groups: Group[]): void {
    clearTimeout(this.#next);
    // Rows already drawn stay, because a note being typed in one of them would lose the focus.
    const shown = this.#container.querySelectorAll('li').length;
    this.#showFirst(groups, Math.max(shown, ROWS_AT_ONCE));
  }

  #showFirst(groups: Group[], count: number): void {
    const part = takeEntries(groups, count);
    this.#draw(part);
    if (part !== groups)
      this.#next = setTimeout(() => this.#showFirst(groups, count + ROWS_AT_ONCE));
  }

  #draw(groups: Group[]): void {
    const sections = groups.map(({ name, entries }) => {
      const section = this.#section(name);
      replaceChildren(
        section.querySelector('ol')!,
        entries.map((entry) => this.#row(entry)),
      );
      return section;
    });
    replaceChildren(this.#container, sections);
  }

  #section(name: string): HTMLElement {
    const section = this.#sections.get(name) ?? toSection(name);
    this.#sections.set(name, section);
    return section;
  }

  #row(entry: Entry): HTMLLIElement {
    const { id } = entry.record;
    const row = this.#rows.get(id) ?? this.#toRow(entry);
    this.#rows.set(id, row);
    const field = row.querySelector('textarea');
    if (field && field !== document.activeElement) field.value = entry.note;
    return row;
  }
}

function toSection(name: string): HTMLElement {
  const list = element('ol', { className: 'paper-list', role: 'list' });
  return name === ''
    ? element('div', {}, list)
    : element('section', {}, element('h2', {}, name), list);
}

/** Like `replaceChildren`, but leaves children alone that are already in place, because an element that moves loses the focus. */
function replaceChildren(parent: Element, children: Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    const current = parent.children[index];
    if (current !== child) parent.insertBefore(child, current ?? null);
  });
}
