import type { ResultCache } from '../../catalogue/result-cache.ts';
import { sha256 } from '../../model/files/sha256.ts';
import type { PaperText } from '../topics/paper-text.ts';
import { toModel, type NeighbourModel } from './model.ts';
import type { RankedVector } from './rank.ts';

const NAME = 'model of related papers';
/** Sizes of models that are cached. Smaller ones change with every paper; larger ones would take memory that the build needs. */
const [MIN_SIZE, MAX_SIZE] = [4_001, 50_000];

/** Lists of similar papers as columns, which take less time to read. */
interface Columns {
  lengths: Uint8Array;
  others: Uint32Array;
  similarities: Float64Array;
  scores: Float64Array;
}

type CachedModel = Omit<NeighbourModel, 'nearest'> & { nearest: Columns };

/** The model of texts; if the texts have not changed, the one that the last build computed. */
export function getModel(
  texts: PaperText[],
  cache: ResultCache,
  [min, max] = [MIN_SIZE, MAX_SIZE],
): NeighbourModel {
  if (texts.length < min || texts.length > max) return toModel(texts);
  const inputs = sha256(
    JSON.stringify(texts.map(({ title, abstract, keyword }) => [title, abstract, keyword])),
  );
  const cached = cache.read(NAME, inputs) as CachedModel | undefined;
  if (cached) return { ...cached, nearest: toLists(cached.nearest) };
  const model = toModel(texts);
  cache.write(NAME, inputs, { ...model, nearest: toColumns(model.nearest) } satisfies CachedModel);
  return model;
}

function toColumns(lists: RankedVector[][]): Columns {
  const all = lists.flat();
  return {
    lengths: Uint8Array.from(lists, ({ length }) => length),
    others: Uint32Array.from(all, ({ other }) => other),
    similarities: Float64Array.from(all, ({ similarity }) => similarity),
    scores: Float64Array.from(all, ({ score }) => score),
  };
}

function toLists({ lengths, others, similarities, scores }: Columns): RankedVector[][] {
  let at = 0;
  return Array.from(lengths, (length) =>
    Array.from({ length }, () => {
      const neighbour = { other: others[at]!, similarity: similarities[at]!, score: scores[at]! };
      at += 1;
      return neighbour;
    }),
  );
}
