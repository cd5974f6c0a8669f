import { markdownSchema } from './text.ts';

/** Maximum length of a comment, in characters: about 300 words. Lists, feeds and emails show comments in full. */
export const MAX_COMMENT = 2_000;

/** A maintainer's comment on a paper, as Markdown; HTML comments in it are not published. It goes through the same pipeline as abstracts. */
export const commentSchema = markdownSchema.max(
  MAX_COMMENT,
  `Expected at most ${MAX_COMMENT.toLocaleString('en')} characters`,
);

/** A comment on a paper. */
export interface Comment {
  /** Markdown. */
  text: string;
  /** The id of the digest that it was written for; absent for a comment on the paper itself. */
  digest?: string;
}

/** The properties of a paper that can have comments: its file and the digests that list it. */
interface CommentedPaper {
  comment?: string | undefined;
  appearances: { digest: string; comment?: string | undefined }[];
}

/** The comments on a paper: from its file, then from its digests, newest first. With `onlyDigest`, an id, comments in other digests are left out. */
export function commentsOf(
  { comment, appearances }: CommentedPaper,
  onlyDigest?: string,
): Comment[] {
  const own = comment === undefined ? [] : [{ text: comment }];
  const inDigests = appearances.flatMap(({ digest, comment }) =>
    comment !== undefined && (onlyDigest === undefined || digest === onlyDigest)
      ? [{ text: comment, digest }]
      : [],
  );
  return [...own, ...inDigests];
}
