import type * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { openSchemas } from './schemas.ts';

export type Problem = v.InferOutput<typeof openSchemas.Problem>;

const prefix = 'urn:clew:problem:';

export interface About {
  /** Where the case itself is asked for: who had it when that was decided; null where that says nothing. */
  owner?: string | null;
  /** The name of whom it is to be given to. */
  agent?: string;
}

/** The error that a problem means; null where its status says it all. */
export function errorOf(problem: Problem, about: About, retryAfterMs?: number): ClewError | null {
  if (!problem.type.startsWith(prefix)) return null;
  const kind = problem.type.slice(prefix.length);
  const { owner, handle } = problem;
  if (owner && (kind === 'owned' || (kind === 'changed' && 'owner' in about && owner !== about.owner)))
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
    case 'not-yours':
      return new ClewError('Forbidden', { key: 'crm_error_not_yours', args: { owner: owner ?? '' } });
    case 'agent-gone':
      return new ClewError('Invalid', { key: 'crm_error_agent_gone', args: { name: about.agent ?? '' } });
    case 'out-of-scope':
      return new ClewError('Forbidden', { key: 'crm_open_other_team' });
    case 'not-an-agent':
      // Of the person and not of one record: nothing here is for them any more.
      return new ClewError('AuthError', { key: 'crm_open_not_an_agent' }, { key: 'crm_action_sign_in' });
    default:
      return null;
  }
}
