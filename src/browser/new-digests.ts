/** Marks the digests that came since the visitor's last visit. A visit ends after half an hour in which no page is opened. */
const visitEnds = 30 * 60_000;

interface Visits {
  /** Date of the newest digest at the end of the visit before this one. */
  before: string;
  /** Date of the newest digest seen. */
  newest: string;
  /** When a page was last opened, in ms since 1970. */
  at: number;
}

const key = `${document.documentElement.dataset['base'] ?? '/'}visits`;
const digests = [...document.querySelectorAll<HTMLElement>('[data-digest-date]')];
const dateOf = ({ dataset }: HTMLElement) => dataset['digestDate'] ?? '';
const newest = digests.map(dateOf).sort().at(-1) ?? '';

function toVisits(known: Visits | undefined, now: number): Visits {
  if (!known) return { before: newest, newest, at: now };
  const before = now - known.at > visitEnds ? known.newest : known.before;
  return { before, newest: newest > known.newest ? newest : known.newest, at: now };
}

try {
  const stored = localStorage.getItem(key);
  const visits = toVisits(stored ? (JSON.parse(stored) as Visits) : undefined, Date.now());
  localStorage.setItem(key, JSON.stringify(visits));
  for (const digest of digests)
    if (dateOf(digest) > visits.before)
      digest.querySelector('[data-new]')?.removeAttribute('hidden');
} catch {
  // Without storage nothing is known of earlier visits, and nothing is marked.
}

export {};
