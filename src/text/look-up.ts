/** The entry of a table for a name from a text. What every object inherits, such as `constructor`, is not an entry. */
export const lookUp = <Value>(table: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
