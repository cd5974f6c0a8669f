import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../../src/catalogue/read-text.ts';
import { readLedgers } from '../../../src/catalogue/read-ledgers.ts';
import { readPapers } from '../../../src/catalogue/read-papers.ts';
import { parsePaperFile } from '../../../src/model/files/paper-file.ts';
import type { Ledger } from '../../../src/model/ledger.ts';
import type { FrontMatter } from '../../../src/model/paper.ts';
import { plain } from '../../../src/text/views.ts';
import { toCandidate } from '../../convert/candidate.ts';
import { assignCandidates } from '../../convert/assign-candidates.ts';
import { PreviousRun } from '../../convert/previous-run.ts';
import { readDigests, type ParsedDigest } from '../../convert/read-digests.ts';
import type { Facts } from '../../convert/references/facts.ts';
import { recordsName } from './files.ts';

/** A paper of the collection, whether or not it is converted yet. */
export interface KnownPaper {
  id: string;
  /** From its file, if it has one, with hand edits and references but without fields from `enriched.json`; otherwise from its digests. */
  frontMatter: FrontMatter;
  /** From its digests only; references are matched with these fields. */
  digestFields: FrontMatter;
  /** The title is only an identifier: the paper is in a list of ids. */
  untitled?: boolean;
  /** The abstract as Markdown; empty if there is none. */
  body: string;
  /** Days whose list on Hugging Face may contain it. */
  days: string[];
}

/** The text of a paper for comparison with records. */
export const factsOf = ({
  frontMatter,
  body,
}: Pick<KnownPaper, 'frontMatter' | 'body'>): Facts => ({
  ...frontMatter,
  title: plain(frontMatter.title),
  ...(body && { abstract: plain(body) }),
});

/** Every paper of a content folder: those in digests, then those with only a file. Invalid digests are ignored, because the converter reports them. */
export function readKnownPapers(content: string): KnownPaper[] {
  const { digests } = existsSync(join(content, 'digests'))
    ? readDigests(content)
    : { digests: [] as ParsedDigest[] };
  const candidates = digests.flatMap(({ id, source, parsed }) =>
    parsed.drafts.flatMap(
      (draft, index) => toCandidate(draft, index, id, `digests/${source}`).candidate ?? [],
    ),
  );
  const days = new Map(digests.flatMap((digest) => dayOf(digest)));
  const ledgers = readLedgers(content);
  const enriched = enrichedFields(ledgers.values());
  const collected = assignCandidates(candidates, new PreviousRun(ledgers), (id) => id);
  const papers = collected.papers.map((paper): KnownPaper => {
    const { id, file, frontMatter, body, sources } = paper;
    const edited = readFile(join(content, 'papers', file));
    const kept: Partial<FrontMatter> = omit(edited?.frontMatter ?? {}, enriched.get(id));
    const title = kept.title ?? frontMatter.title;
    return {
      id,
      frontMatter: { ...frontMatter, ...kept },
      digestFields: { ...frontMatter, title },
      untitled: paper.untitled === true && title === frontMatter.title,
      body: edited?.body ?? body,
      days: [...new Set(sources.flatMap(({ digest }) => days.get(digest) ?? []))],
    };
  });
  const ids = new Set(papers.map(({ id }) => id));
  const others = readPapers(content).filter(({ id }) => !ids.has(id));
  return [
    ...papers,
    ...others.map(({ id, frontMatter, body }) => ({
      id,
      frontMatter,
      digestFields: frontMatter,
      body,
      days: [],
    })),
  ];
}

/** The fields that the last conversion took from `enriched.json`, by paper id. Their records may have been deleted since. */
function enrichedFields(ledgers: Iterable<Ledger>): Map<string, Set<string>> {
  const papers = [...ledgers].flatMap((ledger) => ledger.papers);
  return new Map(
    papers.flatMap(({ id, filled = [] }) => {
      const fields = filled
        .filter(({ file }) => file === recordsName)
        .flatMap((source) => source.fields);
      return fields.length > 0 ? [[id, new Set(fields)]] : [];
    }),
  );
}

const omit = <Fields extends object>(fields: Fields, names = new Set<string>()) =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.has(name)),
  ) as Partial<Fields>;

function readFile(path: string) {
  if (!existsSync(path)) return undefined;
  const parsed = parsePaperFile(readText(path));
  return parsed.issues ? undefined : parsed;
}

/** The id and day of a digest that may be a copy of a daily list on Hugging Face. */
function dayOf({ id, format, digest: { date, series } }: ParsedDigest): [string, string][] {
  const isDay = date?.length === '2025-04-28'.length;
  const isList =
    ['papers-page', 'hugging-face'].includes(format) || /hugging-face/.test(series ?? '');
  return date && isDay && isList ? [[id, date]] : [];
}
