import { shortenFileName } from '../../src/text/shorten-file-name.ts';
import { isDeviceName } from '../../src/text/device-name.ts';

/** The parts of a digest's file name: its id and, if it starts with a date, the date, with the rest as the series. */
export interface DigestName {
  id: string;
  /** As written: `2025-04-28`. The date may not exist. */
  date?: string;
  /** `hugging-face`. */
  series?: string;
}

const datedName = /^(?<date>\d{4}-\d{2}(?:-\d{2})?)(?:[-_. ]+(?<series>\D.*))?$/;

/**
 * Reads a file name: `2025-04-28-hugging-face.txt.gz` → id `2025-04-28-hugging-face`, date, series. Only known extensions
 * are removed, so that `v1.2-papers.txt` keeps its dot. Characters that a URL cannot contain become `-`; an id that is too long for a file name is cut.
 */
export function parseDigestName(fileName: string, extensions: string[]): DigestName {
  const stem = stripExtensions(fileName, extensions);
  const { date, series } = datedName.exec(stem)?.groups ?? {};
  const id = shortenFileName(toId(stem));
  return { id, ...(date && { date }), ...(series && { series: toUrlSegment(series) }) };
}

function stripExtensions(fileName: string, extensions: string[]): string {
  const plain = fileName.replace(/\.gz$/i, '');
  const matching = extensions
    .filter((extension) => plain.toLowerCase().endsWith(extension))
    .sort((a, b) => b.length - a.length);
  return plain.slice(0, plain.length - (matching[0]?.length ?? 0)) || plain;
}

/** Names of other files in the same folder of the site, which digests cannot have. */
const reservedName = /^(?:feed\.xml|atom\.xml|feed\.json|index\.html)$/i;

function toId(stem: string): string {
  const id = toUrlSegment(stem);
  return reservedName.test(id) || isDeviceName(id) ? `${id}-digest` : id;
}

/** A name without characters that a URL cannot contain: letters, digits, `.`, `_` and `-` stay. */
function toUrlSegment(stem: string): string {
  const folded = stem.normalize('NFKC').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return folded.replace(/^[-.]+|[-.]+$/g, '') || 'digest';
}
