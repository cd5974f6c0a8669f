/** What a table says of a name from a text: what every object has, as `constructor`, is no entry. */
export const lookUp = <Value>(table: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
