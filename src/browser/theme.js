// Sets the visitor's theme before the first paint, to avoid a flash; the switch in the footer changes it.
(() => {
  const root = document.documentElement;
  // As in storage.ts: all sites of one github.io host share the storage.
  const key = `${root.dataset.base ?? '/'}theme`;
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  let stored;
  try {
    stored = localStorage.getItem(key);
  } catch {
    // If storage is blocked, the system's theme applies.
  }
  apply(stored);
  addEventListener('DOMContentLoaded', () => {
    const field = document.querySelector('[data-theme-switch]');
    if (!field) return;
    field.hidden = false;
    const value = stored === 'light' || stored === 'dark' ? stored : 'auto';
    const input = field.querySelector(`[value="${value}"]`);
    if (input) input.checked = true;
    field.addEventListener('change', ({ target }) => {
      apply(target.value);
      try {
        localStorage.setItem(key, target.value);
      } catch {
        // The choice then lasts until the page is closed.
      }
    });
  });
})();
