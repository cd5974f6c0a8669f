import type { PhrasingContent } from 'mdast';
import { add, textOf } from './phrasing.ts';
import { safeHref } from './safe-href.ts';
import { TextReader } from './text-reader.ts';

/** Reads commands that point to something: links, citations, cross-references, footnotes. */
export abstract class ReferenceReader extends TextReader {
  /** A reader of a part of the text that keeps the same account. */
  abstract readPart(text: string): PhrasingContent[];

  /** `\url{…}`, `\href{…}{…}`: an unsafe address is no link. */
  readLink(nodes: PhrasingContent[], name: string, start: number) {
    const target = this.readVerbatim()
      ?.trim()
      .replace(/\\([%#&_~])/g, '$1');
    if (target === undefined) {
      this.readBrokenLink(nodes, start);
      return;
    }
    const label = name === 'href' ? withoutLinks(this.readArgument()) : [];
    const href = safeHref(/^www\./.test(target) ? `https://${target}` : target);
    const words: PhrasingContent[] =
      textOf(label) !== '' ? label : [{ type: 'text', value: target }];
    if (href) nodes.push({ type: 'link', url: href, children: words } as PhrasingContent);
    else nodes.push(...words);
  }

  /** `\href https://… label` and `\url{https://…` without its end: the address speaks for itself. */
  readBrokenLink(nodes: PhrasingContent[], start: number) {
    const [lost] =
      /^\s*\{?\s*(?=https?:)/.exec(this.text.slice(this.position, this.position + 20)) ?? [];
    if (lost === undefined) add(nodes, this.text.slice(start, this.position));
    else this.position += lost.length;
  }

  /** `\cite{key}`, `\citet[Theorem 1]{key}`, `\cite[see][p.~5]{key}`: the keys, and what was said beside them. */
  readReference(nodes: PhrasingContent[], start: number) {
    const notes: string[] = [];
    for (let note = this.readOption(); note !== undefined; note = this.readOption())
      notes.push(note);
    const keys = this.readVerbatim();
    const command = this.text.slice(start, this.position);
    if (keys === undefined) {
      this.count(command.trim());
      add(nodes, command);
      return;
    }
    const [after, before] = notes.reverse();
    const parts = [
      ...(before ? [...this.readPart(before), { type: 'text', value: ' ' } as const] : []),
      { type: 'text', value: keys } as const,
      ...(after ? [{ type: 'text', value: ', ' } as const, ...this.readPart(after)] : []),
    ];
    if (textOf(parts) !== '') this.wrap(nodes, '[', parts, ']');
  }

  readFootnote(nodes: PhrasingContent[]) {
    const note = this.readArgument();
    if (note.length > 0) this.wrap(nodes, ' (', note, ')');
  }

  wrap(nodes: PhrasingContent[], before: string, inner: PhrasingContent[], after: string) {
    add(nodes, before);
    nodes.push(...inner);
    add(nodes, after);
  }
}

/** A link in a link is none: its words stay. */
function withoutLinks(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [node];
    const children = withoutLinks(node.children);
    return node.type === 'link' ? children : [{ ...node, children } as PhrasingContent];
  });
}
