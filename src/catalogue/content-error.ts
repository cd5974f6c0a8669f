import { escapeControls } from '../text/escape-controls.ts';

/** Problems with reading files in the content folder; `docs/problems.md` explains each code. Codes are permanent, because other programs read them. */
export type ContentProblemCode =
  | 'settings-invalid'
  | 'settings-ignored'
  | 'navigation-unknown'
  | 'style-unknown'
  | 'style-invalid'
  | 'page-invalid'
  | 'page-address-taken'
  | 'image-missing'
  | 'svg-script'
  | 'link-broken'
  | 'anchor-missing'
  | 'address-off-site'
  | 'url-root-relative'
  | 'paper-invalid'
  | 'name-too-long'
  | 'name-invalid'
  | 'ledger-invalid'
  | 'service-file-invalid'
  | 'addresses-invalid'
  | 'address-lost';

/** One problem with a file of the content folder. */
export interface ContentIssue {
  code: ContentProblemCode;
  /** From the content folder. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
  hint: string;
}

/** Thrown if files in the content folder cannot be used. Contains all problems at once. */
export class ContentError extends Error {
  readonly issues: ContentIssue[];

  constructor(issues: ContentIssue[]) {
    const list = issues.map(
      ({ code, file, line, message, hint }) =>
        `${escapeControls(file)}:${line} [${code}]\n  ${escapeControls(message)}\n  ${hint}`,
    );
    super(list.join('\n'));
    this.name = 'ContentError';
    this.issues = issues;
  }
}
