import type { Sql } from '../database/database.ts';
import type { Caller } from '../operations.ts';
import { ProblemError } from '../problem.ts';

/** Of a customer; the SQL of it is `team is null or $n::text is null or team = $n`. */
export const mayTouch = (caller: Caller, team: string | null): boolean =>
  team === null || caller.team === null || caller.team === team;

/** The customer's team. Throws customer-gone (422 where a body named it) and out-of-scope. */
export async function requireCustomer(
  sql: Sql,
  caller: Caller,
  customerId: string,
  named: 'in-path' | 'in-body',
): Promise<string | null> {
  const [row] = await sql.query<{ team: string | null }>('select team from customers where id = $1', [
    customerId,
  ]);
  if (!row) throw new ProblemError('customer-gone', {}, named === 'in-body' ? { status: 422 } : {});
  if (!mayTouch(caller, row.team)) throw new ProblemError('out-of-scope');
  return row.team;
}

/** The team of the customer, whose case it must be. Throws as requireCustomer, case-gone and case-of-another. */
export async function requireCase(
  sql: Sql,
  caller: Caller,
  customerId: string,
  caseId: string,
  named: 'in-path' | 'in-body' = 'in-body',
): Promise<string | null> {
  const team = await requireCustomer(sql, caller, customerId, 'in-body');
  const [row] = await sql.query<{ customer_id: string }>('select customer_id from cases where id = $1', [
    caseId,
  ]);
  if (!row) throw new ProblemError('case-gone', {}, named === 'in-body' ? { status: 422 } : {});
  if (row.customer_id !== customerId) throw new ProblemError('case-of-another');
  return team;
}
