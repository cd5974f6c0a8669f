/** Maximum length of a paper’s id, in bytes. File systems allow names of 255 bytes; the names of its exports end in `.csl.json` and the like. */
const MAX_ID_BYTES = 240;

/** A message for an id that is too long to be a file’s name; `undefined` if it is not. */
export function describeLongId(id: string): string | undefined {
  const bytes = new TextEncoder().encode(id).length;
  if (bytes <= MAX_ID_BYTES) return undefined;
  return `The name has ${bytes} bytes; the maximum is ${MAX_ID_BYTES}.`;
}

/** `%`, `#` and `?` have a meaning in URLs; file names on Windows cannot contain the others. */
const forbiddenCharacter = /[%#?:*<>"|\\\p{Cc}]/u;

/** A message for an id that cannot be part of a URL; `undefined` if it can. */
export function describeForbiddenId(id: string): string | undefined {
  const [character] = forbiddenCharacter.exec(id) ?? [];
  if (character !== undefined)
    return `The name contains ${/\p{Cc}/u.test(character) ? 'a control character' : `“${character}”`}, which a URL cannot contain.`;
  if (/(?:^|\/)index\.html$/i.test(id)) return 'Lists have this name: index.html.';
  return undefined;
}
