/** Copies a text, with its italics for programs that accept markup. If the browser refuses, selects the text and returns `false`. */
export async function copyText(text: string, content: HTMLElement): Promise<boolean> {
  try {
    await writeToClipboard(text, content);
    return true;
  } catch {
    getSelection()?.selectAllChildren(content);
    return false;
  }
}

async function writeToClipboard(text: string, content: HTMLElement): Promise<void> {
  if (!content.querySelector('i')) return navigator.clipboard.writeText(text);
  const blob = (type: string, value: string) => new Blob([value], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', text),
      'text/html': blob('text/html', content.innerHTML),
    }),
  ]);
}
