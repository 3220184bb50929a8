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
  /** The rows below the header, some thousands at a time; each turn parses a piece of the file. */
  batches: Generator<TableBatch, void>;
}

export interface TableBatch {
  rows: TableRow[];
  /** How much of the file has been read, from 0 to 1. */
  read: number;
}

export const byteLimit = 64_000_000;
export const rowLimit = 1_000_000;
/** Characters parsed, checked or written in one turn; between two, a cancel is heard. */
const pieceSize = 200_000;

/** Null, with the reason among the problems, for what is no CSV file. */
export function readTable(file: ImportFile, problems: Problems, size = pieceSize): CsvTable | null {
  const refuse = (key: string, limit?: number): null => {
    problems.add(file.name, null, key, limit === undefined ? undefined : { limit });
    return null;
  };
  if (tooBig(file.text)) return refuse('crm_import_too_big', byteLimit / 1_000_000);
  // U+FFFD is what a decoder puts in the place of bytes that are not UTF-8.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file
  if (/[\0-\x08\x0e-\x1f\ufffd]/.test(file.text)) return refuse('crm_import_not_text');
  const batches = batchesOf(file, problems, size);
  const first = firstRow(batches);
  if (!first) return refuse('crm_import_empty_file');
  const header = first.row.cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  while (header.length > 1 && header.at(-1) === '') header.pop();
  return { header, headerLine: first.row.line, batches: withRest(first.rest, batches) };
}

function tooBig(text: string): boolean {
  // UTF-8 takes one to three bytes for a UTF-16 unit: only between the two bounds is it worth counting.
  if (text.length > byteLimit) return true;
  return text.length * 3 > byteLimit && new TextEncoder().encode(text).length > byteLimit;
}

function firstRow(batches: Generator<TableBatch, void>): { row: TableRow; rest: TableBatch } | null {
  for (let turn = batches.next(); !turn.done; turn = batches.next()) {
    const [row, ...rows] = turn.value.rows;
    if (row) return { row, rest: { ...turn.value, rows } };
  }
  return null;
}

function* withRest(rest: TableBatch, others: Generator<TableBatch, void>): Generator<TableBatch, void> {
  yield rest;
  yield* others;
}

function* batchesOf(file: ImportFile, problems: Problems, size: number): Generator<TableBatch, void> {
  // One kind of line end, so that offsets count lines; a break inside quotes becomes "\n" by this. No byte-order marks:
  // the parser drops one at the beginning of each piece, and does not count it.
  const text = file.text.replaceAll('\uFEFF', '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const rows: TableRow[] = [];
    for (const { cells, broken, end } of wholeRows(text, start, size, delimiter)) {
      if (broken) problems.add(file.name, line, 'crm_import_quotes');
      else if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
      for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
        line += 1;
      start = end;
    }
    yield { rows, read: start / text.length };
  }
}

interface ParsedRow {
  cells: string[];
  /** A quotation mark stands where none may. */
  broken: boolean;
  /** Where the next row begins in the text. */
  end: number;
}

/** The rows that lie in the next piece from first to last letter; the piece grows where one row is longer. */
function wholeRows(text: string, start: number, size: number, delimiter: string): ParsedRow[] {
  const rows: ParsedRow[] = [];
  Papa.parse<string[]>(text.slice(start, start + size), {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      rows.push({ cells: data, broken: errors.length > 0, end: start + meta.cursor });
    },
  });
  if (start + size >= text.length) {
    const last = rows.at(-1);
    if (last) last.end = text.length;
    return rows;
  }
  // The piece may end in the middle of it.
  rows.pop();
  return rows.length > 0 ? rows : wholeRows(text, start, size * 4, delimiter);
}

/** The one that the first line has most of; names of columns hold none of them. */
function delimiterOf(text: string): string {
  const first = /\S[^\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
