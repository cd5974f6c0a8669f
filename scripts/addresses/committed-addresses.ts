import { addressFile } from '../../src/catalogue/read-addresses.ts';
import { parseAddressList } from '../../src/model/files/address-list.ts';
import { createGit, readAt } from '../upgrade/git.ts';

/** The addresses that the last commit’s list contains. `undefined` if the last commit does not contain the content folder or Git is not available, because then nothing is known about them. */
export function getCommittedAddresses(content: string): ReadonlySet<string> | undefined {
  const git = createGit(content);
  if (!isCommitted()) return undefined;
  return new Set(parseAddressList(readAt(git, 'HEAD', `./${addressFile}`)).list.keys());

  function isCommitted(): boolean {
    try {
      return git(['ls-tree', 'HEAD', '.']) !== '';
    } catch {
      return false;
    }
  }
}
