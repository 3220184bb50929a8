import type { CrmAdapter } from '../adapter.ts';
import type { EmbeddedCrm } from '../embedded/db.ts';
import { guarded } from '../embedded/failures.ts';
import { findCustomers, getRecord, searchCustomers } from '../embedded/reads.ts';
import { addIdentity, addReply, linkPost, removeIdentity, unlinkPost } from '../embedded/writes.ts';

export { EmbeddedCrm } from '../embedded/db.ts';
export { clearCrm, crmCounts, loadDemo } from '../embedded/maintenance.ts';

/**
 * The Adapter over the CRM in the browser. Reads work inside liveQuery. Errors: Invalid for what no longer exists,
 * Conflict for an X account that is somebody else's, Unavailable where the browser's storage fails.
 */
export function createEmbeddedAdapter(db: EmbeddedCrm): CrmAdapter {
  const read = <T>(signal: AbortSignal, work: () => PromiseLike<T>): Promise<T> =>
    guarded(() => {
      signal.throwIfAborted();
      return work();
    });
  return {
    id: 'embedded',
    findCustomers: (query, signal) => read(signal, () => findCustomers(db, query)),
    searchCustomers: (text, signal) => read(signal, () => searchCustomers(db, text)),
    getRecord: (customerId, signal) => read(signal, () => getRecord(db, customerId)),
    addIdentity: (identity, operation) => guarded(() => addIdentity(db, identity, operation)),
    removeIdentity: (identityId, operation) => guarded(() => removeIdentity(db, identityId, operation)),
    linkPost: (post, operation) => guarded(() => linkPost(db, post, operation)),
    unlinkPost: (postId, operation) => guarded(() => unlinkPost(db, postId, operation)),
    addReply: (reply, answers, operation) => guarded(() => addReply(db, reply, answers, operation)),
  };
}
