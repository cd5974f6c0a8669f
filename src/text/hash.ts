/**
 * FNV-1a in 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/) of a text's UTF-16 units: the same in Node and in every browser. For distributing keys,
 * not for security.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
