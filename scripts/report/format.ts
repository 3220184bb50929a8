/** The JSON values of a file, one a line. */
export const jsonLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
export const ratio = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

/** A table in Markdown; columns of figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const figures = (at: number): boolean =>
    rows.length > 0 && rows.every((row) => /^[\d*.–]/.test(String(row[at] ?? '')));
  return [line(head), line(head.map((_, at) => (figures(at) ? '---:' : '---'))), ...rows.map(line)].join(
    '\n',
  );
}
