/** A command for the content folder in use: `npm run fetch -- --content papers --init`. */
export function formatCommand(name: string, content: string, ...options: string[]): string {
  const folder = content === 'content' ? [] : ['--content', quote(content)];
  const words = [...folder, ...options];
  return `npm run ${name}${words.length > 0 ? ` -- ${words.join(' ')}` : ''}`;
}

/** Quotes a word in a way that both POSIX shells and Windows understand. */
const quote = (path: string) => (/^[\w./\\:-]+$/.test(path) ? path : `"${path}"`);
