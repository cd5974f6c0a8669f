import {
  formerStoredValues,
  storedValues,
  type FormerStoredValue,
  type StoredValue,
} from '../model/stored-values.ts';

/** The site's base path, with both slashes: `/repo/`. The layout writes it into the `html` element of every page. */
export const basePath = document.documentElement.dataset['base'] ?? '/';

/** The values that could not be stored because storage is full or blocked; they last until the page is closed. */
const unsaved = new Map<string, string>();

/** A value that this site stored in the browser. Keys start with the base path, because all sites of one `github.io` host share the storage. */
export function readValue(name: StoredValue | FormerStoredValue): string | undefined {
  try {
    return unsaved.get(name) ?? localStorage.getItem(basePath + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value. Returns whether it outlasts the page. */
export function writeValue(name: StoredValue, value: string): boolean {
  try {
    localStorage.setItem(basePath + name, value);
    unsaved.delete(name);
    return true;
  } catch {
    unsaved.set(name, value);
    return false;
  }
}

/** Deletes every value that this site may have stored, and no value of other sites on the same host. */
export function deleteValues(): void {
  unsaved.clear();
  for (const name of [...storedValues, ...formerStoredValues])
    localStorage.removeItem(basePath + name);
}

/** A stored JSON array; empty if there is none, or the value is something else. */
export function readArray(name: StoredValue | FormerStoredValue): unknown[] {
  try {
    const entries: unknown = JSON.parse(readValue(name) ?? '[]');
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
