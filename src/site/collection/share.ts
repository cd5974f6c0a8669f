import { parseShare } from '../../model/share.ts';

/** The share that this process of the build renders. */
export const share = parseShare(process.env['OFFPRINT_SHARE']);
