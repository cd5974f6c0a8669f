import { parseYaml } from '../model/files/yaml.ts';
import { topicCorrectionsSchema, type TopicCorrections } from '../model/topic-corrections.ts';
import { ContentError } from './content-error.ts';
import { readSettingsText } from './read-settings-text.ts';

/** Reads `topics.yaml`; without the file nothing is corrected. Throws a `ContentError` with all problems in it. */
export function readTopicCorrections(contentDir: string): TopicCorrections {
  const yaml = readSettingsText(contentDir, 'topics.yaml');
  const { value, issues } = parseYaml(yaml, topicCorrectionsSchema);
  if (value) return value;
  throw new ContentError(
    issues.map((issue) => ({ code: 'settings-invalid', file: 'topics.yaml', ...issue })),
  );
}
