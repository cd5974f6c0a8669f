import type { Format } from '../formats/format.ts';

/** The list of input formats in `docs/digests.md`: one list entry each. */
export function toFormatList(formats: readonly Format[]): string {
  return formats.map(toEntry).join('\n');
}

/** A list entry: ``- **`csl-json`** (`.json`): CSL-JSON, …``, with a list of what the format reads. */
function toEntry({ name, description, extensions, reads }: Format): string {
  const endings = extensions.map((extension) => `\`${extension}\``).join(', ');
  const details = reads.map((paragraph) => `  - ${paragraph}`);
  return [`- **\`${name}\`** (${endings}): ${description}.`, ...details].join('\n');
}
