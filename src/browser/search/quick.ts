/** Opens the quick search on `/` and Ctrl-K (⌘K), and when the search box in the header is clicked or typed into; its code is loaded then. */
const box = document.querySelector<HTMLInputElement>('.search-form input');
let loading: Promise<void> | undefined;

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping();
  const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (document.querySelector('dialog[open]') || (!isSlash && !isK)) return;
  event.preventDefault();
  void open();
});
for (const act of ['click', 'input']) box?.addEventListener(act, () => void open());

async function open(): Promise<void> {
  try {
    const dialog = findDialog(document) ?? (await fetchDialog());
    show(dialog);
    loading ??= run(dialog);
    await loading;
  } catch {
    // Without a network, the form in the header still works.
    loading = undefined;
  }
}

function show(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  if (input && box && box.value !== '') input.value = box.value;
  if (box) box.value = '';
  if (!dialog.open) dialog.showModal();
  input?.focus();
  // Searches if the text has changed since the last search.
  input?.dispatchEvent(new Event('input'));
}

async function run(dialog: HTMLDialogElement): Promise<void> {
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
  const { runQuickSearch } = await import('./quick-results.ts');
  runQuickSearch(dialog);
}

/** The dialog, taken from the search page, because pages of large collections have none. */
async function fetchDialog(): Promise<HTMLDialogElement> {
  const response = await fetch(box?.form?.action ?? '');
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const dialog = findDialog(page);
  if (!dialog) throw new Error('The search page has no quick search.');
  if (!findDialog(document)) document.body.append(dialog);
  return findDialog(document) ?? dialog;
}

const findDialog = (page: Document) =>
  page.querySelector<HTMLDialogElement>('dialog[data-quick-search]');

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(activeElement.tagName))
  );
}

export {};
