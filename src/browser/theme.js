// The visitor's colours are set before anything is drawn, so that nothing flashes; the switch in the footer changes them.
(() => {
  const root = document.documentElement;
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  let kept;
  try {
    kept = localStorage.getItem('theme');
  } catch {
    // Storage may be forbidden; the system's choice is then the only one.
  }
  apply(kept);
  addEventListener('DOMContentLoaded', () => {
    const field = document.querySelector('[data-theme-switch]');
    if (!field) return;
    field.hidden = false;
    const input = field.querySelector(
      `[value="${kept === 'light' || kept === 'dark' ? kept : 'auto'}"]`,
    );
    if (input) input.checked = true;
    field.addEventListener('change', ({ target }) => {
      apply(target.value);
      try {
        localStorage.setItem('theme', target.value);
      } catch {
        // As above: the choice then lasts as long as the page.
      }
    });
  });
})();
