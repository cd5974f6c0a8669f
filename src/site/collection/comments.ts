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
  /** The digest that it was written for. Default: the paper itself. */
  digest?: NamedLink;
}

/** The comments on a paper; with `only`, for the pages of that digest, without those of other digests and without the digest's name. */
export function getComments(paper: CataloguePaper, only?: string): ShownComment[] {
  return commentsOf(paper, only).map(({ text, digest }) => ({
    html: html(text),
    attributes: toTextAttributes(text, detectLanguage(text)),
    ...(digest !== undefined &&
      digest !== only && {
        digest: { name: getDigestTitles().get(digest) ?? digest, path: paths.digest(digest) },
      }),
  }));
}
