/** The content folder, as the commands name it. */
export const contentDir = process.env['OFFPRINT_CONTENT'] ?? 'content';
