import type { Root } from 'mdast';
export function parseTex(raw: string): {
  tree: Root;
  repairs: { name: string; from: string; to: string }[];
  unknown: { command: string; count: number }[];
} {
  return {
    tree: {
      type: 'root',
      children: raw
        ? raw.split('\n\n').map((v) => ({
            type: 'paragraph' as const,
            children: v.split(/(https:\S+[^.\s])/).map((w, i) =>
              i % 2
                ? {
                    type: 'link' as const,
                    url: w,
                    children: [{ type: 'text' as const, value: w }],
                  }
                : { type: 'text' as const, value: w },
            ),
          }))
        : [],
    },
    repairs: [],
    unknown: [],
  };
}
