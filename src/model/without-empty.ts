/** An object without empty properties: `undefined`, empty texts and empty lists. */
export function withoutEmpty<Value>(
  properties: Record<string, Value>,
): Record<string, Exclude<Value, undefined>> {
  const entries = Object.entries(properties).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as Record<string, Exclude<Value, undefined>>;
}
