import type { ContentIssue } from '../../src/catalogue/content-error.ts';
import { addressFile } from '../../src/catalogue/read-addresses.ts';
import { printAddressList } from '../../src/model/files/address-list.ts';
import type { ResolvedAddresses } from '../../src/site/addresses/resolve-addresses.ts';

/** An issue for each address that would be lost, with what to write. Line numbers refer to the list as `npm run convert` writes it. */
export function toLostIssues({ list, lost }: ResolvedAddresses): ContentIssue[] {
  if (lost.length === 0) return [];
  const lines = printAddressList(list).split('\n');
  const numbers = new Map(lines.map((line, index) => [line.split(' ')[0], index + 1]));
  return lost.map(({ address, to }) => ({
    code: 'address-lost',
    file: addressFile,
    line: numbers.get(address) ?? 1,
    message:
      to === undefined
        ? `${address} was published, but no longer has a page.`
        : `${address} redirects to ${to || '/'}, which is not a page.`,
    hint: `${toMovedHint(address)} If it was removed intentionally, change the line to “${address} withdrawn”. To do this for all such URLs, run: npm run convert -- --withdraw`,
  }));
}

function toMovedHint(address: string): string {
  const [kind, ...segments] = address.slice(0, -1).split('/').map(decodeURIComponent);
  const also = (name: string) => `“also: [${/^[\w-]+$/.test(name) ? name : JSON.stringify(name)}]”`;
  if (kind === 'papers' && segments.length === 1)
    return `If another paper replaces it, add ${also(segments[0]!)} to the front matter of that paper.`;
  if (kind === 'digests' && segments.length === 1)
    return `If another digest replaces it, add ${also(segments[0]!)} to the .yaml file of that digest.`;
  const page = [kind, ...segments].join('/');
  return `If it was renamed, add ${also(page)} to the front matter of the page.`;
}
