import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';

/** One part of a site, rendered on one of several machines. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
  /** A hash of everything that determines the output of a build; the same for all shards of a site. */
  inputs?: string | undefined;
}

/** A shard that could be read, and its folder. */
interface ShardFolder extends Shard {
  folder: string;
}

const recordOf = (folder: string) => join(folder, 'shard.json');

/** Records in a shard's folder which shard it is. */
export const recordShard = (folder: string, shard: Shard): void =>
  writeFileSync(recordOf(folder), `${JSON.stringify(shard)}\n`);

/** Copies the shards of a site below `target`. Returns their new folders. */
export const copyShards = (folders: string[], target: string): string[] =>
  folders.map((folder, index) => {
    const copy = join(target, `shard-${index + 1}`);
    cpSync(folder, copy, { recursive: true });
    rmSync(recordOf(copy));
    return copy;
  });

/** Throws a `CommandError` with everything that is wrong, unless the folders are all shards of the site that has these inputs. */
export function checkShards(folders: string[], inputs: string | undefined): void {
  const shards = folders.flatMap((folder) => readShard(folder) ?? []);
  const mistakes = [
    ...folders
      .filter((folder) => !shards.some((shard) => shard.folder === folder))
      .map((folder) => `${folder} is not a shard. Build it with --shard: --shard 1/4.`),
    ...findNumberMistakes(shards),
    ...shards
      .filter((shard) => shard.inputs !== inputs)
      .map(
        ({ folder }) =>
          `${folder} was built from another commit, with other packages or another version of Node, or with another --site or --base.`,
      ),
  ];
  if (mistakes.length > 0) throw new CommandError('shards-invalid', mistakes.join('\n'));
}

/** Missing and repeated shards, and shards of sites that were split into another number of shards. */
function findNumberMistakes(shards: ShardFolder[]): string[] {
  const [first] = shards;
  if (!first) return [];
  const { count } = first;
  const others = shards.filter((shard) => shard.count !== count);
  if (others.length > 0)
    return others.map((other) => `${formatShard(first)}, but ${formatShard(other)}.`);
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((index) => {
    const same = shards.filter((shard) => shard.index === index);
    if (same.length === 0) return [`Shard ${index}/${count} is missing.`];
    return same.length === 1 ? [] : [`${same.map(formatShard).join(', and ')}.`];
  });
}

const formatShard = ({ folder, index, count }: ShardFolder) =>
  `${folder} is shard ${index}/${count}`;

function readShard(folder: string): ShardFolder | undefined {
  if (!existsSync(recordOf(folder))) return undefined;
  try {
    const { index, count, inputs } = JSON.parse(readFileSync(recordOf(folder), 'utf8')) as Shard;
    return Number.isInteger(index) && Number.isInteger(count)
      ? { folder, index, count, inputs }
      : undefined;
  } catch {
    return undefined;
  }
}
