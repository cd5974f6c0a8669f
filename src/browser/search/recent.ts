const KEY = 'recent-searches';
const MOST = 8;

/** Searches made on this device, latest first. Where nothing can be stored there are none. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export const keepRecent = (query: string): void =>
  write([query, ...readRecent().filter((one) => one !== query)].slice(0, MOST));

export const forgetRecent = (query: string): void =>
  write(readRecent().filter((one) => one !== query));

function write(queries: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Private windows store nothing; search works without.
  }
}
