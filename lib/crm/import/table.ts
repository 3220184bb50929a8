import Papa from 'papaparse';
import type { Problems } from './problem.ts';

export interface ImportFile {
  name: string;
  text: string;
}

export interface TableRow {
  cells: string[];
  /** The physical line on which the row begins, from 1. */
  line: number;
}

export interface CsvTable {
  /** Lower-cased, words joined by "_". */
  header: string[];
  headerLine: number;
  rows: TableRow[];
}

export const byteLimit = 50_000_000;
export const rowLimit = 200_000;

/** Null, with the reason among the problems, for what is no CSV file. */
export function readTable(file: ImportFile, problems: Problems): CsvTable | null {
  const refuse = (key: string, limit?: number): null => {
    problems.add(file.name, null, key, limit === undefined ? undefined : { limit });
    return null;
  };
  if (tooBig(file.text)) return refuse('crm_import_too_big', byteLimit / 1_000_000);
  // U+FFFD is what a decoder puts in the place of bytes that are not UTF-8.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file
  if (/[\0-\x08\x0e-\x1f\ufffd]/.test(file.text)) return refuse('crm_import_not_text');
  const rows = rowsOf(file, problems);
  if (rows === null) return refuse('crm_import_too_many_rows', rowLimit);
  const [first, ...rest] = rows;
  if (!first) return refuse('crm_import_empty_file');
  const header = first.cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  while (header.length > 1 && header.at(-1) === '') header.pop();
  return { header, headerLine: first.line, rows: rest };
}

function tooBig(text: string): boolean {
  // UTF-8 takes one to three bytes for a UTF-16 unit: only between the two bounds is it worth counting.
  if (text.length > byteLimit) return true;
  return text.length * 3 > byteLimit && new TextEncoder().encode(text).length > byteLimit;
}

function rowsOf(file: ImportFile, problems: Problems): TableRow[] | null {
  // One kind of line end, so that offsets count lines; a break inside quotes becomes "\n" by this.
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: TableRow[] = [];
  let start = 0;
  let line = 1;
  let tooMany = false;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step({ data, errors, meta }, parser) {
      if (errors.length > 0) problems.add(file.name, line, 'crm_import_quotes');
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, line });
      for (let at = text.indexOf('\n', start); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1))
        line += 1;
      start = meta.cursor;
      tooMany = rows.length > rowLimit + 1;
      if (tooMany) parser.abort();
    },
  });
  return tooMany ? null : rows;
}

/** The one that the first line has most of; names of columns hold none of them. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1);
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
