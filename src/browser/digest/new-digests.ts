import { readValue, writeValue } from '../storage.ts';

/** Marks the digests that were published since the visitor's last visit. */

/** A visit ends after half an hour (in ms) in which no page is opened. */
const VISIT_TIMEOUT = 30 * 60_000;

interface Visits {
  /** Date of the newest digest at the end of the previous visit. */
  before: string;
  /** Date of the newest digest seen. */
  newest: string;
  /** When a page was last opened, in ms since 1970. */
  at: number;
}

const digests = [...document.querySelectorAll<HTMLElement>('[data-digest-date]')];
const dateOf = ({ dataset }: HTMLElement) => dataset['digestDate'] ?? '';
const newest = digests.map(dateOf).sort().at(-1) ?? '';

function toVisits(stored: Visits | undefined, now: number): Visits {
  if (!stored) return { before: newest, newest, at: now };
  const before = now - stored.at > VISIT_TIMEOUT ? stored.newest : stored.before;
  return { before, newest: newest > stored.newest ? newest : stored.newest, at: now };
}

/** The stored visits; `undefined` if there are none or the value is invalid: an invalid value would hide all labels from then on. */
function readVisits(now: number): Visits | undefined {
  try {
    const visits = JSON.parse(readValue('visits') ?? '') as Visits;
    const isValid = isDate(visits.before) && isDate(visits.newest) && visits.at <= now;
    return isValid ? visits : undefined;
  } catch {
    return undefined;
  }
}

/** A date may be a year or a month, or empty, since digests may have none. */
const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:\d{4}(?:-\d{2}){0,2})?$/.test(value);

const now = Date.now();
const visits = toVisits(readVisits(now), now);
writeValue('visits', JSON.stringify(visits));
for (const digest of digests)
  if (dateOf(digest) > visits.before) digest.querySelector('[data-new]')?.removeAttribute('hidden');
