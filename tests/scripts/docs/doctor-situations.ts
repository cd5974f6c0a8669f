import { readFileSync } from 'node:fs';
import { checkSiteUrl } from '../../../scripts/doctor/check-site-url.ts';
import { checkNode } from '../../../scripts/doctor/check-node.ts';
import { checkSizes } from '../../../scripts/doctor/check-sizes.ts';
import { checkWorkflow } from '../../../scripts/doctor/check-workflow.ts';
import { formatFindings, type Finding } from '../../../scripts/doctor/finding.ts';
import { siteSchema } from '../../../src/model/site.ts';

const printed =
  (...findings: Finding[]) =>
  () =>
    formatFindings(findings);

const pages = { url: 'https://ada.github.io', base: '/papers/' };
const siteUrl = (settings: object) => printed(...checkSiteUrl(siteSchema.parse(settings), pages));
const sizes = (content: number, site: number) =>
  printed(...checkSizes(new Map([['a', content]]), new Map([['b', site]])));
const deploy = readFileSync('.github/workflows/deploy.yml', 'utf8');
const workflow = (text: string | undefined, branch = 'main') =>
  printed(...checkWorkflow(text, branch));

/** The examples of the problems that `npm run doctor` finds: broken, corrected. */
export const doctorSituations = {
  'node-outdated': [printed(checkNode('20.1.0')), printed(checkNode('26.10.0'))],
  'url-differs': [
    siteUrl({ url: 'https://bob.github.io' }),
    siteUrl({ url: 'https://ada.github.io' }),
  ],
  'base-differs': [siteUrl({ base: '/list/' }), siteUrl({ base: '/papers/' })],
  'file-over-limit': [sizes(200e6, 0), sizes(50e6, 0)],
  'site-over-limit': [sizes(0, 1.2e9), sizes(0, 0.8e9)],
  'workflow-missing': [workflow(undefined), workflow(deploy)],
  'workflow-invalid': [workflow(deploy.replace('pages: write', 'pages: read')), workflow(deploy)],
  'workflow-branch': [workflow(deploy, 'master'), workflow(deploy, 'main')],
} satisfies Record<string, [() => string, () => string]>;
