import { columns, type ImportKind, importKinds } from './columns.ts';
import type { Problems } from './problem.ts';
import type { CsvTable } from './table.ts';

/**
 * What a file holds, by its first line: the kind that shares most with it. Strict on columns: a misspelt one would
 * otherwise be dropped without a word. Null, with one problem for the file, where they do not fit.
 */
export function kindOf(
  file: string,
  table: Pick<CsvTable, 'header' | 'headerLine'>,
  problems: Problems,
): ImportKind | null {
  const { header, headerLine } = table;
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) {
    problems.add(file, headerLine, 'crm_import_column_twice', { column: twice });
    return null;
  }
  const ranked = importKinds.map((kind) => likeness(kind, header)).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < 0 || best.matched < 2 || best.score === second?.score) {
    problems.add(file, headerLine, 'crm_import_unknown_file', { columns: names('customers').join(', ') });
    return null;
  }
  const { kind, missing, unknown } = best;
  const args = { kind, expected: names(kind).join(', ') };
  if (missing.length > 0)
    problems.add(file, headerLine, 'crm_import_columns_missing', { ...args, missing: missing.join(', ') });
  else if (unknown.length > 0)
    problems.add(file, headerLine, 'crm_import_columns_unknown', { ...args, unknown: unknown.join(', ') });
  return missing.length + unknown.length > 0 ? null : kind;
}

const names = (kind: ImportKind): string[] => columns[kind].map((column) => column.name);

function likeness(kind: ImportKind, header: string[]) {
  const known = names(kind);
  const matched = header.filter((name) => known.includes(name)).length;
  const missing = columns[kind]
    .filter((one) => one.required && !header.includes(one.name))
    .map((one) => one.name);
  const unknown = header.filter((name) => !known.includes(name)).map((name) => name || '""');
  return { kind, matched, missing, unknown, score: matched - missing.length - unknown.length };
}
