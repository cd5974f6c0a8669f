/** The entry of a table for a key from untrusted text. Inherited properties such as `constructor` are not entries. */
export const lookUp = <Value>(table: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
