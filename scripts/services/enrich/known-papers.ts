import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedgers } from '../../../src/catalogue/read-ledgers.ts';
import { readPapers } from '../../../src/catalogue/read-papers.ts';
import { parsePaperFile } from '../../../src/model/files/paper-file.ts';
import type { Ledger } from '../../../src/model/ledger.ts';
import type { FrontMatter } from '../../../src/model/paper.ts';
import { plain } from '../../../src/text/views.ts';
import { toCandidate } from '../../convert/candidate.ts';
import { collect } from '../../convert/collect.ts';
import { PreviousRun } from '../../convert/previous-run.ts';
import { readDigests, type DigestReading } from '../../convert/read-digests.ts';
import type { Facts } from '../../convert/references/facts.ts';
import { recordsName } from './files.ts';

/** A paper of the collection, whether it is converted yet or not. */
export interface KnownPaper {
  id: string;
  /** Of its file, where it has one: hand edits and references are in it, but not what `enriched.json` gave. Else of its digests. */
  frontMatter: FrontMatter;
  /** What its digests say by themselves: a reference must match that. */
  own: FrontMatter;
  /** The abstract as Markdown; empty where there is none. */
  body: string;
  /** Days whose list on Hugging Face may have it. */
  days: string[];
}

/** What a service's answer is compared with. */
export const factsOf = ({
  frontMatter,
  body,
}: Pick<KnownPaper, 'frontMatter' | 'body'>): Facts => ({
  ...frontMatter,
  title: plain(frontMatter.title),
  ...(body && { abstract: plain(body) }),
});

/** Every paper of a content folder: those of its digests, then those that have only a file. Broken digests are the converter's to report. */
export function readKnownPapers(content: string): KnownPaper[] {
  const { digests } = existsSync(join(content, 'digests'))
    ? readDigests(content)
    : { digests: [] as DigestReading[] };
  const candidates = digests.flatMap(({ id, source, reading }) =>
    reading.drafts.flatMap(
      (draft, index) => toCandidate(draft, index, id, `digests/${source}`).candidate ?? [],
    ),
  );
  const days = new Map(digests.flatMap((digest) => dayOf(digest)));
  const ledgers = readLedgers(content);
  const enriched = enrichedFields(ledgers.values());
  const collected = collect(candidates, new PreviousRun(ledgers), (id) => id);
  const papers = collected.papers.map(({ id, file, frontMatter, body, sources }): KnownPaper => {
    const edited = readFile(join(content, 'papers', file));
    return {
      id,
      frontMatter: { ...frontMatter, ...omit(edited?.frontMatter ?? {}, enriched.get(id)) },
      own: edited?.frontMatter.title
        ? { ...frontMatter, title: edited.frontMatter.title }
        : frontMatter,
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
      own: frontMatter,
      body,
      days: [],
    })),
  ];
}

/** By paper, the fields that `enriched.json` gave at the last conversion: a record may be gone since then. */
function enrichedFields(ledgers: Iterable<Ledger>): Map<string, Set<string>> {
  const papers = [...ledgers].flatMap((ledger) => ledger.papers);
  return new Map(
    papers.flatMap(({ id, filled = [] }) => {
      const fields = filled.filter(({ file }) => file === recordsName).flatMap((one) => one.fields);
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
  const parsed = parsePaperFile(readFileSync(path, 'utf8'));
  return parsed.issues ? undefined : parsed;
}

/** Digests that Hugging Face's list of a day may have been copied into. */
function dayOf({ id, format, digest: { date, series } }: DigestReading): [string, string][] {
  const isDay = date?.length === '2025-04-28'.length;
  const isList =
    ['papers-page', 'hugging-face'].includes(format) || /hugging-face/.test(series ?? '');
  return date && isDay && isList ? [[id, date]] : [];
}
