/** A paper's plain text, for finding topics and neighbours in it. */
export interface Text {
  id: string;
  title: string;
  abstract: string;
  keyword?: string[];
}

export interface Topic {
  slug: string;
  name: string;
  count: number;
  group?: string;
  papers: string[];
}

export function findTopics(
  _texts: Text[],
  _corrections: object,
): { topics: Topic[]; byPaper: Map<string, string[]> } {
  return { topics: [], byPaper: new Map() };
}
