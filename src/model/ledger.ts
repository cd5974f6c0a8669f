import { z } from 'astro/zod';
import { commentSchema } from './comment.ts';
import { languageSchema } from './language.ts';
import { idSchema, partialDateSchema } from './paper.ts';
import { textSchema } from './text.ts';

/**
 * The converter's record of one digest: `content/ledgers/<digest>.json`. A ledger is written only by the
 * converter; the site reads the digest's facts, its order of papers and its account from it.
 */

/** The facts about a digest, apart from its papers. Also the schema of `content/digests/<name>.yaml`, which corrects them. */
export const digestSchema = z.strictObject({
  title: textSchema.optional().describe('Default: made from the date or the file’s name.'),
  description: textSchema.optional().describe('Shown below the title and in feeds.'),
  date: partialDateSchema
    .optional()
    .describe(
      'When the page was copied or the issue was published. Default: the start of the file’s name.',
    ),
  curators: z
    .array(textSchema)
    .optional()
    .describe('Who selected the papers. Default: those named in the source.'),
  series: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Name of the series, whose digests link to each other: `hugging-face`. Default: the file’s name after the date.',
    ),
  format: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Read the file as this [input format](#input-formats): `papers-page`. Default: detect it.',
    ),
  licence: z
    .string()
    .min(1)
    .optional()
    .describe('Licence of the digest’s text, for your own records. The site does not show it.'),
  language: languageSchema
    .optional()
    .describe(
      'BCP 47 code of the papers’ language, unless a paper has another `language`, or its text is in another language. Default: the site’s.',
    ),
  comments: z
    .record(idSchema, commentSchema)
    .optional()
    .describe(
      'Your comments on its papers, by id (the name of the paper’s file), in Markdown. At most 2,000 characters each.',
    ),
  also: z
    .array(idSchema)
    .optional()
    .describe('Former names of the digest’s file, without extension. Their URLs redirect.'),
  withdrawn: z
    .record(idSchema, z.string().min(1))
    .optional()
    .describe(
      'Papers that were withdrawn, by id, each with the reason: `{ electra: At the authors’ request. }`. Their files are deleted, their text is removed from the conversion log, and their pages show the reason.',
    ),
});

/**
 * The content of source lines. `chrome`: boilerplate of the page around the papers (glossary). `private`: lines with data that is
 * not published; the site never shows them.
 */
export const lineRoles = [
  'title',
  'abstract',
  'date',
  'curators',
  'chrome',
  'blank',
  'repeated',
  'metadata',
  'record',
  'private',
  'withdrawn',
  'not-understood',
] as const;

/**
 * A span of lines: the first and the last line, numbered from 1. The spans of an account cover the source from its first line to its last, without gaps
 * or overlaps.
 */
const lineSpanSchema = z.strictObject({
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  part: z.enum(lineRoles),
  /** The paper that the lines belong to. */
  paper: z.string().optional(),
  /** Details: the kind of boilerplate, the repairs, the fields of a record that were read. */
  note: z.string().optional(),
});

/** Fields that one record of a file in `content/references/` filled in. */
const filledFieldsSchema = z.strictObject({
  /** File name in `content/references/`. */
  file: z.string(),
  /** The record's own id, otherwise `line 12`. */
  record: z.string(),
  /** Names of fields as in a paper's file; `abstract` is its body. */
  fields: z.array(z.string()).min(1),
});

/** A file below `papers/`, usually in a digest's folder. Ledgers may have been edited, so no path may refer to a file outside the folder. */
export const paperFileSchema = z
  .string()
  .regex(
    /^(?:(?!\.{1,2}\/)[^/\\\0]+\/)*[^/\\\0]+\.md$/,
    'Expected a file in papers/, such as 2025-04-28-hugging-face/electra.md',
  );

const ledgerPaperSchema = z.strictObject({
  id: z.string().regex(/^(?!\.{1,2}$)[^/\\\0]+$/, 'Expected an id without slashes'),
  /** Its file, from `content/papers/`: `2025-04-28-hugging-face/electra.md`. */
  file: paperFileSchema,
  /** First and last line in the source. */
  lines: z.tuple([z.number().int(), z.number().int()]).optional(),
  /** SHA-256 of the file as the converter last wrote it (first 16 hex digits). Absent if the hash is in another digest's ledger. */
  hash: z.string().optional(),
  /** Keys that identify the paper in later conversions: `doi:…`, `arxiv:…`, `id:…`, `title:…`, `abstract:…`. */
  keys: z.array(z.string()),
  /** For a merged paper: the fields that this digest added. */
  gave: z.array(z.string()).optional(),
  /** For a merged paper: the fields in which this digest differs. */
  differs: z.record(z.string(), z.string()).optional(),
  /** The fields from references, in their order, that the paper’s file still contains. In the same ledger as `hash`. */
  filled: z.array(filledFieldsSchema).optional(),
  /** No longer in the source (`--prune` removes it). */
  gone: z.literal(true).optional(),
  /** The maintainer deleted its file. */
  removed: z.literal(true).optional(),
});

export const ledgerSchema = z.strictObject({
  /** File name in `content/digests/`. */
  source: z.string(),
  /** Name of its format. */
  format: z.string(),
  /** SHA-256 of the source's bytes. */
  sha256: z.string(),
  digest: digestSchema,
  /** In the order of the source. */
  papers: z.array(ledgerPaperSchema),
  account: z.array(lineSpanSchema),
});

export type DigestMetadata = z.output<typeof digestSchema>;
export type LineRole = (typeof lineRoles)[number];
export type LineSpan = z.output<typeof lineSpanSchema>;
export type FilledFields = z.output<typeof filledFieldsSchema>;
export type LedgerPaper = z.output<typeof ledgerPaperSchema>;
export type Ledger = z.output<typeof ledgerSchema>;
