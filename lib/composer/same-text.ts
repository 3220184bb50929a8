/** Text as X keeps it: composed characters, plain line ends, no blanks at the ends of lines or of the whole. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(' ', ' ')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

export function sameText(a: string, b: string): boolean {
  return normaliseText(a) === normaliseText(b);
}
