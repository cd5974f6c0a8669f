import { publicFieldNames, publicLines } from '../../formats/zotero-json/fields.ts';
import type { ZoteroItem } from '../zotero.ts';

/** An item as saved in a digest, which anyone can read. */
export interface PublicItem {
  key: string;
  data: Record<string, unknown>;
}

const privateTypes = ['note', 'attachment', 'annotation'];

/**
 * The part of an item that may be published: the bibliographic fields that the format reads. Account names, notes, attachments, collections,
 * relations, access dates, call numbers and unknown fields are left out, and tags unless `keepTags`. `undefined` for a note or attachment.
 */
export function toPublicItem({ key, data }: ZoteroItem, keepTags: boolean): PublicItem | undefined {
  if (privateTypes.includes(data.itemType)) return undefined;
  const { creators, tags, extra } = data;
  const lines = typeof extra === 'string' ? publicLines(extra) : '';
  return {
    key,
    data: {
      ...pick(data, publicFieldNames),
      ...(Array.isArray(creators) && { creators: pickEach(creators, creatorFields) }),
      ...(lines && { extra: lines }),
      ...(keepTags && Array.isArray(tags) && { tags: pickEach(tags, ['tag']) }),
    },
  };
}

const creatorFields = ['creatorType', 'firstName', 'lastName', 'name'];

/** The non-empty text properties with these names. */
const pick = (value: object, names: string[]) =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([name, text]) => names.includes(name) && typeof text === 'string' && text !== '',
    ),
  );

const pickEach = (values: unknown[], names: string[]) =>
  values.flatMap((value) =>
    typeof value === 'object' && value !== null ? [pick(value, names)] : [],
  );
