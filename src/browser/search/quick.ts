/** Opens the quick search on `/` and Ctrl-K (⌘K), and when the search box in the header is clicked or typed into; its code is loaded then. */
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-quick-search]');
if (dialog) listen(dialog);

export {};

function listen(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  let loading: Promise<void> | undefined;
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping();
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (dialog.open || (!isSlash && !isK)) return;
    event.preventDefault();
    open();
  });
  const box = document.querySelector<HTMLInputElement>('.search-form input');
  for (const act of ['click', 'input'])
    box?.addEventListener(act, () => {
      if (input && box.value !== '') input.value = box.value;
      box.value = '';
      open();
    });
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());

  function open(): void {
    dialog.showModal();
    input?.focus();
    loading ??= import('./quick-results.ts').then(
      ({ runQuickSearch }) => runQuickSearch(dialog),
      () => {
        loading = undefined;
      },
    );
    // Searches for what was typed since the last time.
    input?.dispatchEvent(new Event('input'));
  }
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(activeElement.tagName))
  );
}
