/** The content folder, as set by the commands. */
export const contentDir = process.env['OFFPRINT_CONTENT'] ?? 'content';
