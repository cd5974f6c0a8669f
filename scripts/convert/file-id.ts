/** The id of the paper in a file below `papers/`: `2025-04-28-hugging-face/electra.md` → `electra`. */
export const toFileId = (file: string): string => file.replace(/^.*\//, '').replace(/\.md$/, '');
