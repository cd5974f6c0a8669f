import type { Page } from 'playwright';

/** The texts in their order on the screen, from left to right. They must be on one line of the first element with all of them. */
export const readVisualOrder = (page: Page, texts: string[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('main *')].filter((one) =>
      wanted.every((text) => one.textContent.includes(text)),
    );
    const element = found.findLast(
      (one) => !found.some((other) => other !== one && one.contains(other)),
    );
    if (!element) throw new Error(`No element contains ${wanted.join(', ')}.`);
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lefts = new Map<string, number>();
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      for (const text of wanted) {
        const at = (node.textContent ?? '').indexOf(text);
        if (at === -1 || lefts.has(text)) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        lefts.set(text, range.getBoundingClientRect().left);
      }
    return [...wanted].sort((a, b) => (lefts.get(a) ?? 0) - (lefts.get(b) ?? 0));
  }, texts);
