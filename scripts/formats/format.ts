import type { FrontMatter } from '../../src/model/paper.ts';
import type { DigestMetadata, LineSpan } from '../../src/model/ledger.ts';
import type { Problem } from '../problems.ts';

/** A file from `content/digests/`, decoded. */
export interface Source {
  /** File name without folder, with extension: `2025-04-28-hugging-face.txt`. */
  name: string;
  text: string;
  /** For a folder: its files in the order of `text`, each with its first line. */
  files?: { name: string; line: number }[];
  options?: ParseOptions;
}

/** Options for readers, from the settings and the command line. */
export interface ParseOptions {
  /** Zotero's tags become keywords. Default: they are private. */
  keepTags?: boolean;
  /** The format was chosen with `--format`, so doubts about it are not reported. */
  isFormatChosen?: boolean;
}

/** A paper as returned by a format's reader, before validation. */
export interface Draft {
  /** First and last line in the source, from 1. */
  lines: [number, number];
  /** The id in the source: an Anthology id, a BibTeX key. arXiv ids and DOIs are in `fields`. */
  id?: string;
  /** As written: text with stray TeX, HTML or JATS. */
  title: string;
  /** As written, paragraphs separated by an empty line. */
  abstract?: string;
  /** Everything else, by the names of a paper's file; texts are plain Unicode. */
  fields: Omit<FrontMatter, 'title'>;
  /** Title and abstract are Markdown. Default: text with stray TeX, HTML or JATS. */
  markup?: 'markdown';
  /** The source gives only an identifier, which is the `title` until another source has the title. */
  untitled?: true;
}

/**
 * The result of reading a source. In `account`, `paper` is the index of a draft as a string (`'0'`); the
 * converter replaces it with the paper's id.
 */
export interface ParseResult {
  /** Metadata of the digest in the source, except the day in `dateOnPage`. */
  digest: DigestMetadata;
  /** The day shown on a papers page, possibly without a year. */
  dateOnPage?: { year?: number; month: number; day: number; line: number };
  drafts: Draft[];
  account: LineSpan[];
  problems: Problem[];
}

/** One input format: a file in `scripts/formats/` and a line in its registry. */
export interface Format {
  /** Name for `--format`: `papers-page`. */
  name: string;
  /** One line for the documentation and messages: `CSV and TSV with named columns`. */
  description: string;
  /** For the documentation, one Markdown paragraph each: what the format reads, leaves out, and keeps private. */
  reads: string[];
  /** Usual extensions with the dot, for the documentation and for detection: `['.txt', '.md']`. */
  extensions: string[];
  /** The likelihood that the source has this format, from 0 (no) to 1 (certain), judging by its name and start. */
  detect(source: Source): number;
  /** Pure: reads the whole source, collects all problems, and never throws. */
  parse(source: Source): ParseResult;
}
