/** The fragment of a share link: `#list=a,b`. It contains only ids; notes are private. */
export function toFragment(ids: string[]): string {
  return `#list=${ids.map(encodeURIComponent).join(',')}`;
}

/** The ids of a share link, each once; `undefined` for any other fragment. */
export function parseFragment(fragment: string): string[] | undefined {
  const [, list] = /^#list=(.+)$/.exec(fragment) ?? [];
  try {
    return list ? [...new Set(list.split(',').filter(Boolean).map(decodeURIComponent))] : undefined;
  } catch {
    return undefined;
  }
}
