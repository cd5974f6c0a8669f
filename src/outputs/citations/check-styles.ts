import { SaxesParser } from 'saxes';
import type { ContentIssue } from '../../catalogue/content-error.ts';
import { toCslItem } from '../exports/csl-json.ts';
import { citationFormatter } from './format-citations.ts';
import { hasStyle, readLocale, readStyleFiles } from './read-styles.ts';

/** All problems with the citation styles of a site: unknown names in `site.yaml` (its text is `yaml`), and files in `folder` that are not usable styles. */
export function checkStyles(
  names: readonly string[],
  folder: string,
  yaml: string,
): ContentIssue[] {
  const unknownNames = names.filter((name) => !hasStyle(name));
  return [
    ...unknownNames.map((name) => unknownStyle(name, yaml)),
    ...readStyleFiles(folder).flatMap(checkStyle),
  ];
}

function unknownStyle(name: string, yaml: string): ContentIssue {
  const lines = yaml.split('\n');
  const line = lines.findIndex((text) => !/^\s*#/.test(text) && text.includes(name)) + 1;
  return {
    code: 'style-unknown',
    file: 'site.yaml',
    line: Math.max(line, 1),
    message: `citationStyles: unknown style “${name}”.`,
    hint: 'Use an id from https://www.zotero.org/styles (the last part of its URL), or put its .csl file into content/citation-styles/.',
  };
}

function checkStyle({ name, csl }: { name: string; csl: string }): ContentIssue[] {
  const code = 'style-invalid';
  const file = `citation-styles/${name}.csl`;
  const hint = 'Download the style again from https://www.zotero.org/styles, or delete the file.';
  const { line, message } = structureIssue(csl) ?? {};
  if (message) return [{ code, file, line: line ?? 1, message, hint }];
  try {
    citationFormatter({ name, label: name, csl }, readLocale('en'), 'en-US')(sample);
    return [];
  } catch (error) {
    const reason = `The citation processor cannot use this style: ${(error as Error).message}`;
    return [{ code, file, line: 1, message: reason, hint }];
  }
}

const sample = toCslItem(
  {
    id: 'sample',
    title: 'A Title',
    author: [{ given: 'Ada', family: 'Lovelace' }],
    issued: '1843',
  },
  'sample',
);

/** Why a text is not an independent style with a bibliography (https://docs.citationstyles.org/en/stable/specification.html). */
function structureIssue(csl: string): { line: number; message: string } | undefined {
  const names: string[] = [];
  let syntaxIssue: { line: number; message: string } | undefined;
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    syntaxIssue ??= { line: parser.line, message: `This is not well-formed XML: ${message}` };
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(csl).close();
  if (syntaxIssue) return syntaxIssue;
  if (names[0] !== 'style')
    return { line: 1, message: `This is not a CSL style: its root element is “${names[0]}”.` };
  return names.includes('bibliography')
    ? undefined
    : {
        line: 1,
        message:
          'This style has no bibliography: it is for notes only, or depends on another style.',
      };
}
