/** The quality of rankings, computed like trec_eval: linear gain; a query without a relevant paper counts as 0. */
export interface Measures {
  queries: number;
  ndcg10: number;
  mrr10: number;
  recall10: number;
  recall100: number;
  success1: number;
  success5: number;
  success10: number;
  zeroRate: number;
}

/** The ranking of a query, and the grades of judged papers by id. */
export interface Judged {
  ranking: string[];
  grades: Map<string, number>;
}

export function measure(judged: Judged[]): Measures {
  const mean = (value: (query: Judged) => number) =>
    judged.reduce((sum, query) => sum + value(query), 0) / (judged.length || 1);
  return {
    queries: judged.length,
    ndcg10: mean(ndcg10),
    mrr10: mean((query) => {
      const rank = rankOfFirstRelevant(query);
      return rank <= 10 ? 1 / rank : 0;
    }),
    recall10: mean((query) => recall(query, 10)),
    recall100: mean((query) => recall(query, 100)),
    success1: mean((query) => Number(rankOfFirstRelevant(query) <= 1)),
    success5: mean((query) => Number(rankOfFirstRelevant(query) <= 5)),
    success10: mean((query) => Number(rankOfFirstRelevant(query) <= 10)),
    zeroRate: mean(({ ranking }) => Number(ranking.length === 0)),
  };
}

export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

function ndcg10({ ranking, grades }: Judged): number {
  const gain = (grade: number, at: number) => Math.max(0, grade) / Math.log2(at + 2);
  const dcg = ranking.slice(0, 10).reduce((sum, id, at) => sum + gain(grades.get(id) ?? 0, at), 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
  return dcg / (best.reduce((sum, grade, at) => sum + gain(grade, at), 0) || 1);
}

function rankOfFirstRelevant({ ranking, grades }: Judged): number {
  const at = ranking.findIndex((id) => (grades.get(id) ?? 0) > 0);
  return at === -1 ? Infinity : at + 1;
}

function recall({ ranking, grades }: Judged, depth: number): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0);
  const found = relevant.filter(([id]) => ranking.slice(0, depth).includes(id));
  return found.length / (relevant.length || 1);
}
