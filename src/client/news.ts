/** Marks the digests that came since the visitor's last visit. A visit is a browser session. */
const base = document.documentElement.dataset['base'] ?? '/';
const digests = [...document.querySelectorAll<HTMLElement>('[data-digest-date]')];
const dates = digests.map(({ dataset }) => dataset['digestDate'] ?? '').sort();
const newest = dates.at(-1) ?? '';

try {
  const before =
    sessionStorage.getItem(`${base}last`) ?? localStorage.getItem(`${base}newest`) ?? newest;
  sessionStorage.setItem(`${base}last`, before);
  if (newest > (localStorage.getItem(`${base}newest`) ?? ''))
    localStorage.setItem(`${base}newest`, newest);
  for (const digest of digests)
    if ((digest.dataset['digestDate'] ?? '') > before)
      digest.querySelector('[data-new]')?.removeAttribute('hidden');
} catch {
  // Without storage nothing is known of earlier visits, and nothing is marked.
}

export {};
