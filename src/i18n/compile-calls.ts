import { compileMessage } from './compile.ts';
import type { MessageKey, Messages } from './messages.ts';

/** A node of an ESTree syntax tree with its position in the code. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
}

interface Call extends SyntaxNode {
  callee: { name: 'message' | 'template' };
  arguments: SyntaxNode[];
}

interface Property extends SyntaxNode {
  key: { name?: string };
  value: SyntaxNode;
}

/** The code with its calls of `message` and `template` replaced by the texts themselves. Throws for a key that is not a literal of the table. */
export function compileCalls(code: string, tree: SyntaxNode, messages: Messages): string {
  const rewrite = (node: SyntaxNode): string => {
    let [text, at] = ['', node.start];
    for (const call of findCalls(node)) {
      text += code.slice(at, call.start) + compile(call);
      at = call.end;
    }
    return text + code.slice(at, node.end);
  };
  const compile = ({ callee, arguments: [keyNode, valuesNode] }: Call): string => {
    const key = (keyNode as { value?: unknown } | undefined)?.value;
    if (typeof key !== 'string' || !Object.hasOwn(messages, key))
      throw new Error(`The key of ${callee.name}() is not a literal of src/i18n/en.ts.`);
    if (callee.name === 'template') return JSON.stringify(messages[key as MessageKey]);
    const { properties = [] } = (valuesNode ?? {}) as { properties?: Property[] };
    const values = properties.map(({ key, value }) => [key.name ?? '', rewrite(value)] as const);
    return compileMessage(messages, key as MessageKey, new Map(values));
  };
  return rewrite({ ...tree, start: 0, end: code.length });
}

/** The outermost calls, in their order. */
function findCalls(node: object): Call[] {
  if (isCall(node)) return [node];
  return Object.values(node).flatMap((child: unknown) =>
    typeof child === 'object' && child !== null ? findCalls(child) : [],
  );
}

function isCall(node: object): node is Call {
  const { type, callee } = node as Partial<SyntaxNode> & { callee?: { name?: string } };
  return type === 'CallExpression' && (callee?.name === 'message' || callee?.name === 'template');
}
