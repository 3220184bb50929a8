import { Dexie } from 'dexie';
import { ClewError } from '../../messaging/errors.ts';

const retry = { key: 'error_action_retry' };

/**
 * Runs work on the database and turns what the browser throws into errors that a specialist can read. An aborted
 * signal stays what it is. Awaits nothing of its own, so reads inside stay visible to liveQuery.
 */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw readable(error);
  }
}

function readable(error: unknown): unknown {
  if (error instanceof ClewError || !(error instanceof Dexie.DexieError)) return error;
  const cause = error.inner instanceof Error ? error.inner.name : '';
  const names = [error.name, cause];
  if (names.includes('QuotaExceededError'))
    return new ClewError('Unavailable', { key: 'crm_error_storage_full' });
  if (names.includes('ConstraintError') || names.includes('DataError') || names.includes('BulkError'))
    return new ClewError('Invalid', { key: 'crm_error_row_refused' });
  return new ClewError('Unavailable', { key: 'crm_error_unavailable' }, retry);
}
