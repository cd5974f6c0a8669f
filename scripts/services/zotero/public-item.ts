import { publicFieldNames, publicLines } from '../../formats/zotero-json/fields.ts';
import type { ZoteroItem } from '../zotero.ts';

/** An item as it is saved in a digest: everybody can read the digest. */
export interface PublicItem {
  key: string;
  data: Record<string, unknown>;
}

const privateTypes = ['note', 'attachment', 'annotation'];

/**
 * What of an item may be published: the bibliographic fields that the format reads. Names of accounts, notes, attachments, collections, relations,
 * dates of access, shelf marks and all unknown fields are left out; tags too, unless `keepTags`. `undefined` for a note or an attachment.
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

/** Members with these names whose values are texts; empty ones say nothing. */
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
