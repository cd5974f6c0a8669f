/**
 * The Anthology's id of a paper from its three parts: `2020.acl-main.1`, `P17-1001`, `W18-5401`
 * (https://aclanthology.org/info/ids/). Ids since 2020 contain the venue's name; older ones start with a letter and two digits, and have one digit
 * for the volume or, for workshops and a few others, two.
 */
export function anthologyId(collection: string, volume: string, paper: string): string {
  if (/^\d{4}\./.test(collection)) return `${collection}-${volume}.${paper}`;
  const isWide =
    /^W/.test(collection) || collection === 'C69' || (collection === 'D19' && Number(volume) >= 5);
  return isWide
    ? `${collection}-${volume.padStart(2, '0')}${paper.padStart(2, '0')}`
    : `${collection}-${volume}${paper.padStart(3, '0')}`;
}
