import { seriesOf, type Sources } from '../../src/model/sources.ts';
import { formatCount } from '../format-count.ts';
import type { Service } from '../services/service.ts';
import { note, ok, problemWith, type Finding } from './finding.ts';

/** The settings and the environment to check. */
export interface SourcesInput {
  sources: Sources;
  /** The services that may have keys. */
  services: readonly Pick<Service, 'name' | 'label' | 'key'>[];
  /** Whether an environment variable is set. Its value is never read. */
  isSet: (variable: string) => boolean;
  /** Whether `.github/workflows/collect.yml` exists. */
  hasWorkflow: boolean;
}

/** Lists the sources and services; reports missing keys and a missing workflow. */
export function checkSources({ sources, services, isSet, hasWorkflow }: SourcesInput): Finding[] {
  const series = sources.sources.map(seriesOf);
  if (series.length === 0) return [ok('No sources: nothing is fetched.')];
  const used = new Set<string>([
    ...sources.sources.map(({ type }) => type),
    ...sources.enrich.services,
  ]);
  const queried = sources.enrich.services.join(', ') || 'no service';
  return [
    ok(`${formatCount(series.length, 'source')}: ${series.join(', ')}; enrich uses ${queried}`),
    ...services.filter(({ name }) => used.has(name)).flatMap((service) => checkKey(service, isSet)),
    ...(sources.contact ? [] : [note('sources.yaml has no contact: services cannot reach you.')]),
    ...(hasWorkflow ? [] : [noWorkflow]),
  ];
}

const noWorkflow = problemWith(
  'workflow-missing',
  '.github/workflows/collect.yml is missing, so digests are not fetched automatically.',
  'Restore the file from the template: npm run upgrade',
);

function checkKey(
  { label, key }: Pick<Service, 'label' | 'key'>,
  isSet: SourcesInput['isSet'],
): Finding[] {
  if (!key) return [];
  const { variable, required } = key;
  if (isSet(variable)) return [ok(`${variable} is set.`)];
  if (!required)
    return [note(`${variable} is not set: requests to ${label} are sent without a key.`)];
  return [
    problemWith(
      'key-missing',
      `${variable} is not set, and ${label} requires a key.`,
      'Set it here and in the secrets of the repository, or remove the service from sources.yaml.',
    ),
  ];
}
