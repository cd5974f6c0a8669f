/** An element with properties, data attributes and children. Strings among the children become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> & { data?: Record<string, string> },
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  const { data = {}, ...rest } = properties;
  Object.assign(node, rest);
  Object.assign(node.dataset, data);
  node.append(...children);
  return node;
}
