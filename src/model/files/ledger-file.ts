import { describeInvalid } from './describe-invalid.ts';
import { ledgerSchema, type Ledger } from '../ledger.ts';

/** Parses a ledger; throws a `TypeError` that describes the problem. */
export function parseLedger(json: string): Ledger {
  const parsed = ledgerSchema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  throw new TypeError(describeInvalid(parsed.error));
}

/** Formats a ledger: one paper and one span per line, so that a line added to a digest adds a line here. */
export function printLedger(ledger: Ledger): string {
  const fields = Object.entries(ledger).map(([key, value]) => {
    const json = Array.isArray(value) ? printRows(value) : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${json}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function printRows(rows: unknown[]): string {
  if (rows.length === 0) return '[]';
  return `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
}
