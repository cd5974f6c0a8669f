import { message } from '../i18n/message.ts';
import type { StoredValue } from '../model/stored-values.ts';
import { CHANGE } from './reading-list/saved-papers.ts';
import { basePath, deleteValues, readValue } from './storage.ts';

/** Shows the size of the data that this site stored in the browser, and deletes it. The hooks are in `components/StoredData.astro`. */
const root = document.querySelector<HTMLElement>('[data-stored-data]');
if (root) start(root);

function start(root: HTMLElement) {
  const button = root.querySelector('button')!;
  const status = root.querySelector('[role=status]')!;
  button.hidden = false;
  showSizes(root);
  document.addEventListener(CHANGE, () => showSizes(root));
  addEventListener('storage', () => showSizes(root));
  button.addEventListener('click', () => {
    if (!confirm(message('stored.confirm'))) return;
    deleteAll().then(
      () => (status.textContent = message('stored.deleted')),
      () => (status.textContent = message('stored.notDeleted')),
    );
  });
}

function showSizes(root: HTMLElement) {
  for (const cell of root.querySelectorAll<HTMLElement>('[data-stored]')) {
    const { length = 0 } = readValue(cell.dataset['stored'] as StoredValue) ?? '';
    cell.textContent =
      length === 0 ? message('stored.nothing') : message('stored.characters', { count: length });
  }
}

/** Deletes everything that this site stored, but nothing of other sites on the same host. */
async function deleteAll() {
  deleteValues();
  await deleteOfflineCopy();
  delete document.documentElement.dataset['theme'];
  const auto = document.querySelector<HTMLInputElement>('[data-theme-switch] [value=auto]');
  if (auto) auto.checked = true;
  document.dispatchEvent(new CustomEvent(CHANGE));
}

/** Removes the service worker, then its caches, whose names contain the URL of the site (`offline/worker.js`). */
async function deleteOfflineCopy() {
  const scope = new URL(basePath, location.href).href;
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const registration of registrations)
    if (registration.scope === scope) await registration.unregister();
  const names = 'caches' in globalThis ? await caches.keys() : [];
  for (const name of names) if (name.startsWith(`offline ${scope} `)) await caches.delete(name);
}
