import { readChoice, writeChoice } from './shelf.ts';

/** How much of each paper a list shows: titles, first sentences or abstracts. The choice is remembered for all lists of the site. */
const field = document.querySelector<HTMLFieldSetElement>('[data-density-switch]');
const list = document.querySelector<HTMLElement>('.paper-list');

if (field && list) {
  field.hidden = false;
  const choose = (density: string) => {
    list.dataset['density'] = density;
    const input = field.querySelector<HTMLInputElement>(`[value="${density}"]`);
    if (input) input.checked = true;
  };
  const kept = readChoice('density');
  if (kept === 'titles' || kept === 'abstracts') choose(kept);
  field.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    choose(value);
    writeChoice('density', value);
  });
}
