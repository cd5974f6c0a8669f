import { onOneLine } from '../text/on-one-line.ts';

/** What can be wrong with a file of the content folder when it is read; `docs/problems.md` explains each code. Codes are permanent: other programs read them. */
export type ContentProblemCode =
  | 'settings-invalid'
  | 'settings-unread'
  | 'navigation-unknown'
  | 'style-unknown'
  | 'style-invalid'
  | 'page-invalid'
  | 'page-address-taken'
  | 'image-missing'
  | 'link-broken'
  | 'anchor-missing'
  | 'address-off-site'
  | 'address-absolute'
  | 'paper-invalid'
  | 'name-too-long'
  | 'ledger-invalid'
  | 'service-file-invalid'
  | 'addresses-invalid'
  | 'address-lost';

/** One thing wrong with a file of the content folder. */
export interface ContentIssue {
  code: ContentProblemCode;
  /** From the content folder. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
  hint: string;
}

/** Files of the content folder that cannot be used: all of them at once. */
export class ContentError extends Error {
  readonly issues: ContentIssue[];

  constructor(issues: ContentIssue[]) {
    const list = issues.map(
      ({ code, file, line, message, hint }) =>
        `${onOneLine(file)}:${line} [${code}]\n  ${onOneLine(message)}\n  ${hint}`,
    );
    super(list.join('\n'));
    this.name = 'ContentError';
    this.issues = issues;
  }
}
