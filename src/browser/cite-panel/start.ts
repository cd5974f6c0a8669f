/** Loads the panel's contents when it is opened; links to the panel open it. */
for (const panel of document.querySelectorAll<HTMLDetailsElement>('[data-cite]')) {
  panel.addEventListener(
    'toggle',
    () => void import('./fill-panel.ts').then(({ fillPanel }) => fillPanel(panel)),
    { once: true },
  );
  for (const link of document.querySelectorAll(`a[href="#${panel.id}"]`))
    link.addEventListener('click', () => (panel.open = true));
  if (location.hash === `#${panel.id}`) panel.open = true;
}
