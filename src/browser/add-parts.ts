import { message } from '../i18n/message.ts';
import { paths } from '../model/paths.ts';
import { element } from './element.ts';
import { basePath } from './storage.ts';

interface NavigationLink {
  name: string;
  href: string;
}

declare global {
  /** From `navigation.js`. */
  var siteNavigation: NavigationLink[] | undefined;
}

/** Adds what the pages of large collections leave out to stay small: navigation, search box, cite panel, footer. `save-buttons.ts` adds the Save buttons. */
const actions = document.querySelector<HTMLElement>('.actions[data-paper]');
if (actions) {
  actions.append(
    element('a', { className: 'button', href: '#cite' }, message('cite.title')),
    element('button', { type: 'button', data: { share: '' } }, message('share')),
    element('span', { role: 'status', data: { shareStatus: '' } }),
  );
  document.querySelector('.sidebar')?.after(toCitePanel(actions.dataset));
}

const header = document.querySelector('.site-header');
if (header && !header.querySelector('nav')) {
  header.append(toSearchForm(), toNavigation(siteNavigation ?? []));
  header.before(element('a', { className: 'skip', href: '#main' }, message('skip')));
}

const navigation = header?.querySelector('nav ul');
if (navigation && !document.querySelector('[data-saved-count]'))
  navigation.append(
    element(
      'li',
      {},
      element(
        'a',
        { href: `${basePath}${paths.readingList()}` },
        `${message('readingList')} `,
        element('span', { className: 'count', data: { savedCount: '' } }),
      ),
    ),
  );

if (!document.querySelector('.site-footer'))
  document
    .querySelector('main')
    ?.after(element('footer', { className: 'site-footer' }, element('div', {})));
if (!document.querySelector('[data-theme-switch]'))
  document.querySelector('.site-footer')?.append(toThemeSwitch());

/** The same markup as in `components/SearchForm.astro`, for the script `search/quick.ts`. */
function toSearchForm(): HTMLFormElement {
  const name = message('search.papers');
  return element(
    'form',
    { className: 'search-form', action: `${basePath}${paths.search()}`, role: 'search' },
    element('input', { type: 'search', name: 'q', ariaLabel: name, placeholder: name }),
    element('button', {}, message('search.title')),
  );
}

function toNavigation(links: NavigationLink[]): HTMLElement {
  const items = links.map(({ name, href }) => element('li', {}, element('a', { href }, name)));
  const list = element('ul', { role: 'list' }, ...items);
  return element('nav', { ariaLabel: message('nav.main') }, list);
}

/** The same markup as in `components/CitePanel.astro`, for the script `cite-panel/start.ts`. */
function toCitePanel({ paper = '', bibtex = '', missing }: DOMStringMap): HTMLDetailsElement {
  const moreButton = element(
    'button',
    { type: 'button', data: { citeMore: '' } },
    message('cite.others'),
  );
  return element(
    'details',
    { id: 'cite', className: 'cite-panel', data: { cite: paper, bibtex } },
    element('summary', {}, message('cite.title')),
    ...(missing ? [element('p', { className: 'missing' }, formatMissing(missing))] : []),
    element('dl', { data: { citeFormats: '' } }),
    element('p', { className: 'files' }, moreButton),
    element('p', { role: 'status', data: { citeStatus: '' } }),
  );
}

function formatMissing(missing: string): string {
  if (missing === 'date') return message('cite.noDate');
  return missing === 'authors' ? message('cite.noAuthors') : message('cite.noAuthorsOrDate');
}

/** The same markup as in `components/ThemeSwitch.astro`, for the script `theme.js`. */
function toThemeSwitch(): HTMLFieldSetElement {
  const themes = [
    ['auto', message('theme.auto')],
    ['light', message('theme.light')],
    ['dark', message('theme.dark')],
  ] as const;
  return element(
    'fieldset',
    { className: 'theme-switch', data: { themeSwitch: '' } },
    element('legend', { className: 'visually-hidden' }, message('theme.label')),
    ...themes.map(([value, name]) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: 'theme', value, checked: value === 'auto' }),
        element('span', {}, name),
      ),
    ),
  );
}
