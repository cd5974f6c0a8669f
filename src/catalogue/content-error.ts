/** One thing wrong with a file of the content folder. */
export interface ContentIssue {
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
      ({ file, line, message, hint }) => `${file}:${line}\n  ${message}\n  ${hint}`,
    );
    super(list.join('\n'));
    this.name = 'ContentError';
    this.issues = issues;
  }
}
