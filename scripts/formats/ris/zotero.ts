import type { TaggedRecord } from '../shared/tagged-lines.ts';

/**
 * The order in which Zotero writes the tags of a record (`exportOrder` in its translator RIS.js,
 * https://github.com/zotero/translators/blob/master/RIS.js). Nothing else marks its files.
 */
const order =
  'TI AU T2 A2 T3 A3 A4 AB C1 C2 C3 C4 C5 C6 CN CY DA PY DO DP ET VL IS SP EP J2 LA M1 M3 NV OP PB SE SN ST SV UR AN DB Y2 L1 L2 L4 N1 KW'.split(
    ' ',
  );
const rank = new Map(order.map((tag, index) => [tag, index]));

/**
 * Whether Zotero may have written a record: all its tags are Zotero's, in Zotero's order. Keywords are then tags of the library. Records of
 * publishers have other tags (`T1`, `JO`, `ID`) or another order.
 */
export function isFromZotero({ fields }: TaggedRecord): boolean {
  const tags = fields.map(({ tag }) => tag).filter((tag) => tag !== 'TY' && tag !== 'ER');
  const ranks = tags.map((tag) => rank.get(tag) ?? -1);
  return ranks.every((value, index) => value >= (ranks[index - 1] ?? 0));
}
