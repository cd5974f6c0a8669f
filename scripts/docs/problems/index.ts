import type { ProblemCode } from '../../problems.ts';
import { addressExplanations } from './addresses.ts';
import type { FileExplanation } from './explanation.ts';
import { fileExplanations } from './files.ts';
import { pageExplanations } from './pages.ts';
import { paperExplanations } from './papers.ts';
import { recordExplanations } from './records.ts';
import { settingsExplanations } from './settings.ts';

/** Every problem with a file of the content folder, explained. A code without an explanation is a type error. */
export const explanations: Record<ProblemCode, FileExplanation> = {
  ...fileExplanations,
  ...settingsExplanations,
  ...pageExplanations,
  ...recordExplanations,
  ...paperExplanations,
  ...addressExplanations,
};
