import type { UpgradePlan } from './plan.ts';

/** An upgrade in words: versions, what changed, what needs attention. */
export function formatPlan({ from, to, changelog, edited, added }: UpgradePlan): string {
  return [
    from === to ? `Offprint ${to}` : `Offprint ${from} → ${to}`,
    changelog || 'The changelog has no new entries.',
    formatList(
      'You changed these files. The newer version replaces them; your version stays in Git (git show HEAD~1:FILE):',
      edited,
    ),
    formatList('These files are your own and will be kept:', added),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function formatList(heading: string, paths: readonly string[]): string {
  return paths.length === 0 ? '' : [heading, ...paths.map((path) => `  ${path}`)].join('\n');
}
