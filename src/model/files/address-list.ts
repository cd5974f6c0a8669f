/** The state of a published address: it has a page, its page moved, or its page was withdrawn. */
export type AddressState =
  /** `paper`: the id of a paper that the page lists, from which the page is found again after it was renamed. */
  | { kind: 'published'; paper?: string }
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; reason?: string };

/** Published addresses, in the form of the site's links, without base: `papers/electra/`. */
export type AddressList = Map<string, AddressState>;

/** A problem with a line of the list. */
export interface AddressIssue {
  /** From 1. */
  line: number;
  message: string;
  hint: string;
}

const header = [
  '# Every published address of this site. “npm run convert” adds to it and sorts it; docs/addresses.md explains it.',
  '#   papers/old-name/ moved papers/new-name/',
  '#   papers/some-name/ withdrawn At the authors’ request.',
];

const linePattern = /^(?<address>\S+)(?:\s+(?<word>moved|withdrawn|paper)(?:\s+(?<rest>\S.*))?)?$/;

/**
 * Parses `content/addresses.txt`. Lines may be in any order and repeat: Git merges the file by keeping the lines of both sides (`merge=union`).
 * If an address is published in one line and moved or withdrawn in another, the second state counts.
 */
export function parseAddressList(text: string): { list: AddressList; issues: AddressIssue[] } {
  const list: AddressList = new Map();
  const issues: AddressIssue[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const parsed = parseLine(line);
    const problem = 'message' in parsed ? parsed : addLine(list, parsed);
    if (problem) issues.push({ line: index + 1, ...problem });
  });
  return { list, issues };
}

type Problem = Omit<AddressIssue, 'line'>;

function parseLine(line: string): { address: string; state: AddressState } | Problem {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
    return {
      message: 'This line is a merge conflict marker.',
      hint: 'Keep the lines of both sides, delete the markers, and run npm run convert.',
    };
  const { address: raw = '', word, rest } = linePattern.exec(line)?.groups ?? {};
  const address = normaliseAddress(raw);
  if (!address) return describeUnreadable(line);
  if (word === 'withdrawn')
    return { address, state: { kind: 'withdrawn', ...(rest && { reason: rest }) } };
  if (word === 'paper') {
    const paper = rest === undefined ? undefined : decode(rest);
    return { address, state: { kind: 'published', ...(paper && { paper }) } };
  }
  if (word === undefined) return { address, state: { kind: 'published' } };
  const to = rest === undefined ? undefined : normaliseAddress(rest);
  if (to === undefined || to === address) return describeUnreadable(line);
  return { address, state: { kind: 'moved', to } };
}

const describeUnreadable = (line: string): Problem => ({
  message: `This line cannot be read: ${line.length > 80 ? `${line.slice(0, 79)}…` : line}`,
  hint: 'Write one of: papers/electra/ · papers/electra/ moved papers/electra-2/ · papers/electra/ withdrawn At the authors’ request.',
});

function addLine(
  list: AddressList,
  { address, state }: { address: string; state: AddressState },
): Problem | undefined {
  const previous = list.get(address);
  if (state.kind === 'published' && previous) return undefined;
  list.set(address, state);
  if (!previous || previous.kind === 'published') return undefined;
  if (previous.kind === state.kind && (previous.kind === 'withdrawn' || isSame(previous, state)))
    return undefined;
  return {
    message: `Another line contradicts this one about ${address}`,
    hint: 'Delete one of the two lines.',
  };
}

const isSame = (a: AddressState, b: AddressState) => JSON.stringify(a) === JSON.stringify(b);

/**
 * An address in the form of the site's links: `/papers/über 9/` → `papers/%C3%BCber%209/`; `/` → the empty address of the home page. `undefined` for
 * anything but the path of a page: files, other sites, and paths that leave the site’s folder.
 */
export function normaliseAddress(text: string): string | undefined {
  const path = text.replace(/^\//, '');
  if (path === '') return text === '/' ? '' : undefined;
  if (!path.endsWith('/') || /[?#]|:\/\//.test(path)) return undefined;
  const segments = path.slice(0, -1).split('/').map(decode);
  if (!segments.every((segment) => segment !== undefined && isSegment(segment))) return undefined;
  return `${segments.map((segment) => encodeURIComponent(segment!)).join('/')}/`;
}

/** Maximum length of a folder's name on common file systems, in bytes. */
const MAX_SEGMENT_BYTES = 255;

const isSegment = (segment: string) =>
  !/^\.{0,2}$|[/\\\0]/.test(segment) &&
  segment.isWellFormed() &&
  new TextEncoder().encode(segment).length <= MAX_SEGMENT_BYTES;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Formats the list: one address per line, sorted, so that a change to one address changes one line. */
export function printAddressList(list: AddressList): string {
  const lines = [...list].map(([address, state]) => printLine(address || '/', state)).sort();
  return `${[...header, ...lines].join('\n')}\n`;
}

function printLine(address: string, state: AddressState): string {
  if (state.kind === 'moved') return `${address} moved ${state.to || '/'}`;
  if (state.kind === 'withdrawn')
    return `${address} withdrawn ${(state.reason ?? '').replace(/\s+/g, ' ')}`.trim();
  return state.paper === undefined
    ? address
    : `${address} paper ${encodeURIComponent(state.paper)}`;
}
