import { ClewError } from '../../messaging/errors.ts';

/** An hour: a CRM that asks for more is asked again all the same. */
const longestWait = 3_600_000;

/** The error that a status stands for where the request did not expect it. */
export function failureOf(status: number, headers: Headers, now: number): ClewError {
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), now);
  if (status === 401)
    return new ClewError('AuthError', { key: 'crm_error_signed_out' }, { key: 'crm_action_sign_in' });
  if (status === 403) return new ClewError('Forbidden', { key: 'crm_error_forbidden' });
  if (status === 404 || status === 410) return new ClewError('Invalid', { key: 'crm_error_gone' });
  if (status === 409 || status === 412 || status === 428)
    return new ClewError('Conflict', { key: 'crm_error_changed_meanwhile' });
  if (status === 429)
    return new ClewError('RateLimited', { key: 'crm_error_too_many' }, undefined, { retryAfterMs });
  // 408 is of the way there: sent again, it may well come in time.
  if (status >= 400 && status < 500 && status !== 408)
    return new ClewError('Invalid', { key: 'crm_error_refused' });
  return new ClewError('Unavailable', { key: 'crm_error_server' }, undefined, { retryAfterMs });
}

/** Retry-After, in seconds or as a date, in milliseconds from `now`; undefined where it is absent or senseless. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), longestWait) : undefined;
}
