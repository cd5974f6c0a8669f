/** Loads the panel's contents when somebody opens it. */
for (const panel of document.querySelectorAll<HTMLDetailsElement>('[data-cite]'))
  panel.addEventListener(
    'toggle',
    () => void import('./fill-panel.ts').then(({ fillPanel }) => fillPanel(panel)),
    { once: true },
  );
