import type { Format } from '../formats/format.ts';

const marks = /(<!-- formats -->\n)[\s\S]*?(<!-- \/formats -->)/;

/** The README with its chapter on input formats made from the registry: a paragraph a format. */
export function withFormats(readme: string, formats: Format[]): string {
  const paragraphs = formats.map(toParagraph).join('\n');
  return readme.replace(
    marks,
    (_, start: string, end: string) => `${start}\n${intro}\n\n${paragraphs}\n${end}`,
  );
}

const intro =
  'A file is read by the format that is surest of it, by its name and its start; `--format NAME` overrides. Any of them may be compressed with gzip (`.gz`). Texts may hold stray TeX, HTML or JATS. What a format calls private is read where it helps and never shown.';

/** `- **csl-json** (`.json`) · CSL-JSON, … What it reads.` */
function toParagraph({ name, description, extensions, reads }: Format): string {
  const endings = extensions.map((extension) => `\`${extension}\``).join(', ');
  return `- **\`${name}\`** (${endings}): ${description}. ${reads}`;
}
