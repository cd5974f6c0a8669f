/** A message that is not yet sent (RFC 5322, RFC 2046): programs open it as a draft. */
export interface Message {
  subject: string;
  html: string;
  text: string;
  /** The digest's date: the first day if only its month or year is known. */
  date?: Date;
}

/** The message as an `.eml` file: text and HTML, both UTF-8 in base64. The same message always has the same bytes. */
export function toEml({ subject, html, text, date }: Message): string {
  const boundary = '=_offprint_alternative';
  const lines = [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    ...(date ? [`Date: ${date.toUTCString().replace('GMT', '+0000')}`] : []),
    `Subject: ${encodedWords(subject)}`,
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', text),
    ...part(boundary, 'text/html', html),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\r\n');
}

function part(boundary: string, type: string, content: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(toBase64(content.replace(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? []),
  ];
}

/** A header's text in encoded words (RFC 2047) on lines of at most 76 characters, cut between letters. */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const letter of text.replace(/\s+/g, ' ')) {
    const longer = words.at(-1)! + letter;
    if (toBase64(longer).length <= 52) words[words.length - 1] = longer;
    else words.push(letter);
  }
  return words.map((word) => `=?utf-8?B?${toBase64(word)}?=`).join('\r\n ');
}

function toBase64(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  );
}
