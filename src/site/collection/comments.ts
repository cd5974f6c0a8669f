import { commentsOf } from '../../model/comment.ts';
import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { paths } from '../../model/paths.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { html } from '../../text/html-views.ts';
import { toTextAttributes, type TextAttributes } from '../../i18n/text-attributes.ts';
import type { NamedLink } from '../navigation.ts';
import { getDigestTitles } from './digests.ts';

/** A maintainer's comment as pages show it. */
export interface ShownComment {
  /** Blocks of sanitised HTML. */
  html: string;
  attributes: TextAttributes;
  /** The digest for which it was written. Absent for a comment in the paper's file. */
  digest?: NamedLink;
}

/** The comments on a paper. With `forDigest`, as the digest's page shows them: without comments of other digests and without the digest's name. */
export function getComments(paper: CataloguePaper, forDigest?: string): ShownComment[] {
  return commentsOf(paper, forDigest).map(({ text, digest }) => ({
    html: html(text),
    attributes: toTextAttributes(text, detectLanguage(text)),
    ...(digest !== undefined &&
      digest !== forDigest && {
        digest: { name: getDigestTitles().get(digest) ?? digest, path: paths.digest(digest) },
      }),
  }));
}
