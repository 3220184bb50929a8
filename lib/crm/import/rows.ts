import * as v from 'valibot';
import { columnOf, columns, fieldOf, type ImportKind, type ImportRow, schemas } from './columns.ts';
import type { Problems } from './problem.ts';
import type { TableRow } from './table.ts';

/** A row of the model with where it came from, for what can only be said once all files are read. */
export interface Located<Kind extends ImportKind> {
  row: ImportRow<Kind>;
  file: string;
  line: number;
}

export interface ReadRows<Kind extends ImportKind> {
  good: Located<Kind>[];
  /** Ids of bad rows, so that rows referring to them are not blamed as well. */
  badIds: string[];
}

/** `now` (ISO 8601) stands where a file does not say since when an identity is known. */
export function readRows<Kind extends ImportKind>(
  kind: Kind,
  file: string,
  header: string[],
  rows: TableRow[],
  problems: Problems,
  now: string,
): ReadRows<Kind> {
  const good: Located<Kind>[] = [];
  const badIds: string[] = [];
  const idAt = header.indexOf('id');
  for (const one of rows) {
    const row = readRow(kind, file, header, one, problems, now);
    if (row) good.push({ row, file, line: one.line });
    else badIds.push(one.cells[idAt]?.trim() ?? '');
  }
  return { good, badIds };
}

function readRow<Kind extends ImportKind>(
  kind: Kind,
  file: string,
  header: string[],
  { cells, line }: TableRow,
  problems: Problems,
  now: string,
): ImportRow<Kind> | null {
  const surplus = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (surplus || cells.length < header.length) {
    problems.add(file, line, 'crm_import_cells', { expected: header.length, found: cells.length });
    return null;
  }
  const fields: Record<string, string | number | boolean | null> = {};
  let bad = false;
  for (const column of columns[kind]) {
    const cell = cells[header.indexOf(column.name)] ?? '';
    fields[fieldOf(column.name)] = column.empty ?? null;
    if (cell.trim() === '' && !column.required) continue;
    const result = cell.trim() === '' ? { problem: { key: 'crm_import_required' } } : column.read(cell);
    if ('value' in result) fields[fieldOf(column.name)] = result.value;
    else {
      problems.add(file, line, result.problem.key, result.problem.args, column.name);
      bad = true;
    }
  }
  return bad ? null : conforming(kind, file, line, { ...fields, ...derived(kind, fields, now) }, problems);
}

/** What a file need not say because it follows from the rest. */
function derived(kind: ImportKind, fields: Record<string, unknown>, now: string): Record<string, unknown> {
  if (kind === 'identities') {
    const id =
      fields.id ?? `${fields.customerId}:x:${fields.userId ?? `@${String(fields.handle).toLowerCase()}`}`;
    return { id, network: 'x', at: fields.at ?? now };
  }
  if (kind === 'cases') return { updatedAt: fields.updatedAt ?? fields.openedAt };
  // The key by which a link of the same post, made in Clew, is recognised: one post, one link.
  if (kind === 'interactions' && fields.postId && fields.direction === 'in')
    return { id: `post:${fields.postId}` };
  return {};
}

function conforming<Kind extends ImportKind>(
  kind: Kind,
  file: string,
  line: number,
  fields: Record<string, unknown>,
  problems: Problems,
): ImportRow<Kind> | null {
  const result = v.safeParse(schemas[kind] as v.GenericSchema<unknown, ImportRow<Kind>>, fields);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const field = issue.path?.[0]?.key;
    const column = typeof field === 'string' ? columnOf(field) : undefined;
    if (issue.type === 'max_length')
      problems.add(file, line, 'crm_import_too_long', { limit: Number(issue.requirement) }, column);
    else problems.add(file, line, 'crm_import_value', undefined, column);
  }
  return null;
}
