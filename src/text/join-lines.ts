/** A text on one line: a space in place of each line break and the whitespace around it. Takes linear time. */
export const joinLines = (text: string): string => text.replace(/(?<!\s)\s*\n\s*/g, ' ');
