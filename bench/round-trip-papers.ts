import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { frontMatterSchema, type Paper } from '../src/model/paper.ts';
import { toInlineMarkdown, toMarkdown } from '../src/text/markdown.ts';
import { parseTex } from '../src/text/parse-tex.ts';

/** A record of the corpora: CSL-JSON with TeX in title and abstract. */
interface CorpusRecord {
  id: string;
  title: string;
  abstract?: string;
  issued?: { 'date-parts': number[][] };
  [field: string]: unknown;
}

/** The collections that exports are tried on, by name. Those whose files are missing are reported and left out. */
export function* readCollections(shared: string): Generator<[name: string, papers: Paper[]]> {
  yield ['sample', readSample()];
  const corpora = {
    'TeX abstracts': 'tex-abstracts.jsonl.gz',
    '10k corpus': 'papers-10k.csl.json.gz',
  };
  for (const [name, file] of Object.entries(corpora)) {
    const path = join(shared, 'corpora', file);
    if (!existsSync(path)) console.log(`${name}: ${path} does not exist.`);
    else yield [name, readRecords(gunzipSync(readFileSync(path)).toString()).map(toPaper)];
  }
}

function readSample(): Paper[] {
  const { papers, readAbstract } = getCatalogue('content');
  return papers.map((paper) => {
    const fields = Object.entries(paper).filter(([name]) => name in frontMatterSchema.shape);
    return { id: paper.id, ...Object.fromEntries(fields), abstract: readAbstract(paper) } as Paper;
  });
}

/** Reads a JSON array, or one object per line. */
function readRecords(text: string): CorpusRecord[] {
  if (text.startsWith('[')) return JSON.parse(text) as CorpusRecord[];
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as CorpusRecord);
}

function toPaper({ id, title, abstract, issued, ...fields }: CorpusRecord): Paper {
  const paperFields = Object.entries(fields).filter(([name]) => name in frontMatterSchema.shape);
  const date = issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
  return {
    ...Object.fromEntries(paperFields),
    id,
    title: toInlineMarkdown(parseTex(title).tree),
    ...(date && { issued: date }),
    ...(abstract && { abstract: toMarkdown(parseTex(abstract).tree) }),
  };
}
