import { parseShare } from '../../model/share.ts';

/** What this process of the build renders. */
export const share = parseShare(process.env['OFFPRINT_SHARE']);
