import { readValue, writeValue } from '../storage.ts';

/** Sets how much of each paper a list shows: title, first sentences or abstract. The choice is stored for all lists of the site. */
const field = document.querySelector<HTMLFieldSetElement>('[data-density-switch]');
const list = document.querySelector<HTMLElement>('.paper-list');

if (field && list) {
  field.hidden = false;
  const choose = (density: string) => {
    list.dataset['density'] = density;
    const input = field.querySelector<HTMLInputElement>(`[value="${density}"]`);
    if (input) input.checked = true;
  };
  const stored = readValue('density');
  if (stored === 'titles' || stored === 'abstracts') choose(stored);
  field.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    choose(value);
    writeValue('density', value);
  });
}
