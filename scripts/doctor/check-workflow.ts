import { z } from 'astro/zod';
import { parse } from 'yaml';
import { ok, problemWith, type Finding } from './finding.ts';

const workflowSchema = z.object({
  on: z.object({ push: z.object({ branches: z.array(z.string()) }) }),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(z.object({ run: z.string().optional() })),
    }),
  ),
});

const restore = 'Restore the file from the template: npm run upgrade';

/** Checks that the workflow that publishes the site runs on the branch, converts, builds, and may write to Pages. `text` is undefined if the file does not exist. */
export function checkWorkflow(text: string | undefined, branch: string | undefined): Finding[] {
  const file = '.github/workflows/deploy.yml';
  if (text === undefined) return [problemWith('workflow-missing', `${file} is missing.`, restore)];
  const { data: workflow } = workflowSchema.safeParse(parseSafely(text));
  if (!workflow)
    return [
      problemWith('workflow-invalid', `${file} is not a workflow that runs on a push.`, restore),
    ];
  const { branches } = workflow.on.push;
  const jobs = Object.values(workflow.jobs);
  const findings = ['npm run convert', 'npm run build']
    .filter((command) => !jobs.some(({ steps }) => steps.some(({ run }) => run?.includes(command))))
    .map((command) => problemWith('workflow-invalid', `${file} does not run ${command}.`, restore));
  if (!jobs.some(({ permissions }) => permissions?.['pages'] === 'write'))
    findings.push(
      problemWith(
        'workflow-invalid',
        `${file} has no permission to write to GitHub Pages.`,
        restore,
      ),
    );
  if (branch && !branches.includes(branch))
    findings.push(
      problemWith(
        'workflow-branch',
        `${file} runs on ${branches.join(', ')}, but this branch is ${branch}.`,
        `Push to ${branches[0] ?? 'main'}, or add the branch to the file.`,
      ),
    );
  return findings.length > 0 ? findings : [ok(`${file} converts, builds and publishes.`)];
}

function parseSafely(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
