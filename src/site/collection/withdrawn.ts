import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { getAddresses } from '../addresses/get-addresses.ts';
import { contentDir } from './content-dir.ts';

/** A page that was withdrawn. */
export interface WithdrawnPage {
  /** Its path, decoded and without trailing slash: `papers/electra`. */
  path: string;
  reason?: string;
}

/** The withdrawn pages. Each is replaced by a page that says so. */
export function getWithdrawn(): WithdrawnPage[] {
  return [...getAddresses(getCatalogue(contentDir)).list].flatMap(([address, state]) =>
    state.kind === 'withdrawn'
      ? [
          {
            path: address.slice(0, -1).split('/').map(decodeURIComponent).join('/'),
            ...(state.reason !== undefined && { reason: state.reason }),
          },
        ]
      : [],
  );
}
