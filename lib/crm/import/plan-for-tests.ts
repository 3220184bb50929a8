import type { ImportKind, ImportRow } from './columns.ts';
import { Problems } from './problem.ts';
import { readFiles } from './read-files.ts';
import { addKeys, checkReferences, noKeys, noRows } from './references.ts';
import type { ImportFile } from './table.ts';

export const now = new Date('2026-11-21T20:30:00.000Z');

/** What an import of these files into an empty CRM would write, and what is wrong with them. */
export function plan(files: ImportFile[]) {
  const problems = new Problems();
  const keys = noKeys();
  const rows: { [Kind in ImportKind]: ImportRow<Kind>[] } = {
    customers: [],
    identities: [],
    sites: [],
    products: [],
    cases: [],
    interactions: [],
  };
  const batches = readFiles(files, problems, now.toISOString());
  let turn = batches.next();
  for (; !turn.done; turn = batches.next()) {
    addKeys(keys, turn.value);
    const into: unknown[] = rows[turn.value.kind];
    for (const { row } of turn.value.read.good) into.push(row);
  }
  if (turn.value.every(({ kind }) => kind !== null)) checkReferences(keys, noRows(), problems);
  return { rows, found: turn.value, problems: problems.list, more: problems.more };
}

export const planOf = (text: string, name = 'a.csv') => plan([{ name, text }]);

/** Every problem of a plan as "file:line column key". */
export const told = ({ problems }: ReturnType<typeof plan>): string[] =>
  problems.map(({ file, line, column, message }) => `${file}:${line} ${column ?? '-'} ${message.key}`);
