import type * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { openSchemas } from './schemas.ts';

export type Problem = v.InferOutput<typeof openSchemas.Problem>;

const prefix = 'urn:clew:problem:';

/** The error that a problem means; null where its status says it all. `claiming`: what was asked for is the case itself. */
export function errorOf(
  problem: Problem,
  { claiming = false, retryAfterMs }: { claiming?: boolean; retryAfterMs?: number | undefined },
): ClewError | null {
  if (!problem.type.startsWith(prefix)) return null;
  const kind = problem.type.slice(prefix.length);
  const { owner, handle } = problem;
  if (owner && (kind === 'owned' || (kind === 'changed' && claiming)))
    return new ClewError('Conflict', { key: 'crm_error_owned', args: { owner } });
  switch (kind) {
    case 'identity-taken':
      return handle === undefined
        ? new ClewError('Conflict', { key: 'crm_open_identity_of_other_team' })
        : new ClewError('Conflict', { key: 'crm_error_identity_taken', args: { handle } });
    case 'operation-in-progress':
      // Not a conflict: the first sending is about to be known, and the next asks for its answer.
      return new ClewError('Unavailable', { key: 'crm_error_slow' }, undefined, {
        retryAfterMs: retryAfterMs ?? 1000,
      });
    case 'operation-reused':
      return new ClewError('Conflict', { key: 'crm_error_operation_reused' });
    case 'customer-gone':
      return new ClewError('Invalid', { key: 'crm_error_customer_gone' });
    case 'case-gone':
      return new ClewError('Invalid', { key: 'crm_error_case_gone' });
    case 'case-of-another':
      return new ClewError('Invalid', { key: 'crm_error_case_of_another' });
    case 'out-of-scope':
      return new ClewError('Forbidden', { key: 'crm_open_other_team' });
    case 'not-an-agent':
      return new ClewError('Forbidden', { key: 'crm_open_not_an_agent' });
    default:
      return null;
  }
}
