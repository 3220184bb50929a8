import type { ImportKind, ImportRows } from './columns.ts';
import { kindOf } from './kind.ts';
import { type ImportProblem, Problems } from './problem.ts';
import { type AllRows, checkReferences, type ExistingRows } from './references.ts';
import { type ReadRows, readRows } from './rows.ts';
import { type CsvTable, type ImportFile, readTable } from './table.ts';

export interface ImportPlan {
  rows: ImportRows;
  /** What each file was taken for; null where it was not recognised. */
  files: { name: string; kind: ImportKind | null; rows: number }[];
  problems: ImportProblem[];
  /** Problems beyond the first 500. */
  moreProblems: number;
}

/** A CRM with nothing in it. */
export const noRows: ExistingRows = {
  customers: new Set(),
  owners: {
    identities: new Map(),
    sites: new Map(),
    products: new Map(),
    cases: new Map(),
    interactions: new Map(),
  },
  userIds: new Map(),
  caseNumbers: new Map(),
};

/**
 * Reads CSV files and writes nothing. A plan with problems cannot be applied. The files may come in any order and
 * refer to one another; `now` dates the identities whose file does not.
 */
export function planImport(files: ImportFile[], existing: ExistingRows, now: Date = new Date()): ImportPlan {
  const problems = new Problems();
  const rows: AllRows = {
    customers: { good: [], badIds: [] },
    identities: { good: [], badIds: [] },
    sites: { good: [], badIds: [] },
    products: { good: [], badIds: [] },
    cases: { good: [], badIds: [] },
    interactions: { good: [], badIds: [] },
  };
  const read = files.map((file) => readFile(file, rows, problems, now.toISOString()));
  // Half of the files say nothing about what is missing in the others.
  if (read.every((file) => file.kind !== null)) checkReferences(rows, existing, problems);
  if (problems.list.length === 0 && read.every((file) => file.rows === 0))
    problems.add(null, null, 'crm_import_nothing');
  return { rows: bare(rows), files: read, problems: problems.list, moreProblems: problems.more };
}

function readFile(
  file: ImportFile,
  rows: AllRows,
  problems: Problems,
  now: string,
): ImportPlan['files'][number] {
  const table = readTable(file, problems);
  const kind = table && kindOf(file.name, table, problems);
  if (!table || !kind) return { name: file.name, kind: null, rows: 0 };
  readInto(kind, rows, file.name, table, problems, now);
  return { name: file.name, kind, rows: table.rows.length };
}

function readInto<Kind extends ImportKind>(
  kind: Kind,
  rows: { [Each in Kind]: ReadRows<Each> },
  file: string,
  table: CsvTable,
  problems: Problems,
  now: string,
): void {
  const { good, badIds } = readRows(kind, file, table, problems, now);
  const into: ReadRows<Kind> = rows[kind];
  // Not push(...good): a spread of 200,000 arguments overflows the stack.
  for (const one of good) into.good.push(one);
  for (const id of badIds) into.badIds.push(id);
}

const bare = (rows: AllRows): ImportRows => ({
  customers: rows.customers.good.map(({ row }) => row),
  identities: rows.identities.good.map(({ row }) => row),
  sites: rows.sites.good.map(({ row }) => row),
  products: rows.products.good.map(({ row }) => row),
  cases: rows.cases.good.map(({ row }) => row),
  interactions: rows.interactions.good.map(({ row }) => row),
});
