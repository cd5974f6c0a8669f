import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateAfter, deflateStart } from '../../model/files/gzip.ts';
import { withoutEmpty } from '../../model/without-empty.ts';
import { toDictionary } from '../compression-dictionary.ts';
import {
  dictionaryOf,
  fragmentGroup,
  fragmentsPerFile,
  type Fragment,
} from '../index-files/decode.ts';
import { filtersOf, urlOf } from '../indexed-record.ts';
import type { PlainRecord } from '../record.ts';

/** Maximum number of fragments that the dictionary is made from. */
const MAX_SAMPLES = 1_000;

/**
 * Writes the fragments, which contain what results show of each record. Consecutive ones share a file. The names of file and fragment are made from the page's
 * number, so that browsers do not have to load a list of names. The files are compressed with a common dictionary, which makes them an eighth smaller and is
 * loaded once. Returns the prefix of the names, which changes with the contents.
 */
export function writeFragments(records: PlainRecord[], outDir: string): string {
  const dictionary = toDictionary(
    sample(records).map((record) => JSON.stringify(toFragment(record))),
  );
  const size = fragmentsPerFile(records.length);
  const hash = createHash('sha256').update(dictionary);
  for (const text of groupTexts(records, size)) hash.update(text);
  const prefix = hash.digest('hex').slice(0, 10);
  const write = (name: string, bytes: Uint8Array) =>
    writeFileSync(join(outDir, 'fragment', `${name}.pf_fragment`), bytes);
  write(dictionaryOf(prefix), deflateStart(dictionary));
  let page = 0;
  for (const text of groupTexts(records, size)) {
    write(fragmentGroup(prefix, page, size), deflateAfter(dictionary, text));
    page += size;
  }
  return prefix;
}

/** The contents of the files, created one at a time: all of them would take as much memory as the records. */
function* groupTexts(records: PlainRecord[], size: number): Generator<string> {
  for (let start = 0; start < records.length; start += size) {
    const group = records.slice(start, start + size).map(toFragment);
    yield JSON.stringify(
      Object.fromEntries(group.map((fragment, index) => [start + index, fragment])),
    );
  }
}

/** At most `MAX_SAMPLES` of the items, evenly spaced. */
function sample<Item>(items: Item[]): Item[] {
  const step = Math.ceil(items.length / MAX_SAMPLES);
  return items.filter((_, index) => index % step === 0);
}

/** The filters whose values results show. The others repeat the names of authors and topics. */
const shownFilters = ['language', 'venue', 'year'];

function toFragment(record: PlainRecord): Fragment {
  const filters = Object.entries(filtersOf(record))
    .filter(([name]) => shownFilters.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    url: urlOf(record),
    content: record.shown.content,
    meta: withoutEmpty(record.shown.meta),
    filters: Object.fromEntries(filters),
  };
}
