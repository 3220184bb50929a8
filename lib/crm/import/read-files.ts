import type { ImportKind } from './columns.ts';
import { kindOf } from './kind.ts';
import type { Problems } from './problem.ts';
import { type ReadRows, readRows } from './rows.ts';
import { type ImportFile, readTable, rowLimit } from './table.ts';

/** What a file was taken for, and how many rows it has; null where it was not recognised or not read to its end. */
export interface FoundFile {
  name: string;
  kind: ImportKind | null;
  rows: number;
}

/** Some thousands of rows of one kind. */
export type Batch = {
  [Kind in ImportKind]: {
    kind: Kind;
    read: ReadRows<Kind>;
    /** How much of all files has been read, from 0 to 1. */
    progress: number;
  };
}[ImportKind];

/**
 * Reads CSV files and writes nothing: each turn a batch, so that whoever asks can do something else in between; what is
 * wrong goes to `problems`. Returns what the files were. `now` (ISO 8601) dates the identities whose file does not.
 */
export function* readFiles(
  files: readonly ImportFile[],
  problems: Problems,
  now: string,
): Generator<Batch, FoundFile[]> {
  const found: FoundFile[] = [];
  const all = files.reduce((sum, { text }) => sum + text.length, 0) || 1;
  let before = 0;
  for (const file of files) {
    const table = readTable(file, problems);
    let kind = table && kindOf(file.name, table, problems);
    let rows = 0;
    if (table && kind)
      for (const batch of table.batches) {
        rows += batch.rows.length;
        if (rows > rowLimit) {
          problems.add(file.name, null, 'crm_import_too_many_rows', { limit: rowLimit });
          kind = null;
          break;
        }
        const read = readRows(kind, file.name, table.header, batch.rows, problems, now);
        yield { kind, read, progress: (before + batch.read * file.text.length) / all } as Batch;
      }
    found.push({ name: file.name, kind, rows });
    before += file.text.length;
  }
  if (problems.list.length === 0 && found.every((file) => file.rows === 0))
    problems.add(null, null, 'crm_import_nothing');
  return found;
}
