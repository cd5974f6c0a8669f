import type { Format } from '../formats/format.ts';

/** The list of input formats in `docs/digests.md`: one list entry each. */
export function toFormatList(formats: readonly Format[]): string {
  return formats.map(toEntry).join('\n');
}

/** A list entry: ``- **`csl-json`** (`.json`): CSL-JSON, …`` */
function toEntry({ name, description, extensions, reads }: Format): string {
  const endings = extensions.map((extension) => `\`${extension}\``).join(', ');
  return `- **\`${name}\`** (${endings}): ${description}. ${reads}`;
}
