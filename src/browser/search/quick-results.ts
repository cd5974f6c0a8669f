import { element } from '../element.ts';
import { getEngine } from './get-engine.ts';
import { basePath } from '../storage.ts';
import { formatResultCount } from './result-count.ts';
import { markWords } from './result-row.ts';
import { setLanguage } from '../set-language.ts';
import { hasTextInOtherLanguages } from '../../i18n/has-text-in-other-languages.ts';
import { message } from '../../i18n/message.ts';

/** Maximum number of results of the quick search: as many as fit into a window without scrolling. */
const MAX_RESULTS = 7;

/** Searches for the words typed into the dialog; arrow keys move through the titles, Enter opens the focused title or, from the input, the page of all results. */
export function runQuickSearch(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector('ol');
  const status = dialog.querySelector('[data-quick-status]');
  if (!input || !list || !status) return;
  let latest = 0;
  input.addEventListener('input', () => void answer());
  dialog.addEventListener('keydown', move);
  void answer();

  async function answer(): Promise<void> {
    const asked = ++latest;
    const query = input?.value ?? '';
    if (query.trim() === '') return show([], '');
    try {
      const engine = await getEngine(dialog.dataset['index'] ?? '');
      const { ranked, stems } = await engine.search({ query });
      const fragments = await Promise.all(
        ranked.slice(0, MAX_RESULTS).map(({ page }) => engine.show(page)),
      );
      if (asked !== latest) return;
      const rows = fragments.map(({ url, meta }) => {
        const href = basePath + url.replace(/^\//, '');
        return element('li', {}, element('a', { href }, ...markWords(meta['title'] ?? '', stems)));
      });
      if (hasTextInOtherLanguages)
        for (const [index, { meta, filters }] of fragments.entries())
          setLanguage(
            rows[index]!.querySelector('a')!,
            meta['title'] ?? '',
            filters['language']?.[0],
          );
      show(rows, formatResultCount(ranked));
    } catch {
      if (asked === latest) show([], message('search.noIndexQuick'));
    }
  }

  function show(rows: HTMLLIElement[], text: string): void {
    list?.replaceChildren(...rows);
    if (status) status.textContent = text;
  }

  function move(event: KeyboardEvent): void {
    const links = [...(list?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input)?.focus();
    else return;
    event.preventDefault();
  }
}
