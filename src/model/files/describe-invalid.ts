import { z } from 'astro/zod';

/** Why a JSON file that Offprint wrote is invalid, in one line: `a.found: Invalid input: expected array, received number`. */
export function describeInvalid(error: Error): string {
  if (!(error instanceof z.ZodError)) return error.message;
  const [issue] = error.issues;
  return [...(issue?.path.length ? [issue.path.join('.')] : []), issue?.message].join(': ');
}
