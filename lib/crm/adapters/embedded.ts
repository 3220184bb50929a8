import * as v from 'valibot';
import { t } from '../../platform/i18n.ts';
import type { Capabilities, CrmAdapter } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';
import { findAgents } from '../embedded/agents.ts';
import {
  addNote,
  assignCase,
  claimCase,
  createCase,
  escalateCase,
  setStatus,
} from '../embedded/case-writes.ts';
import type { EmbeddedCrm } from '../embedded/db.ts';
import { guarded } from '../embedded/failures.ts';
import { findCustomers, getRecord, getTimeline, lookup, pageMax } from '../embedded/reads.ts';
import { searchCustomers } from '../embedded/search.ts';
import { addIdentity, addReply, linkPost, removeIdentity, unlinkPost } from '../embedded/writes.ts';

export { EmbeddedCrm } from '../embedded/db.ts';
export { clearCrm, crmCounts, loadDemo } from '../embedded/maintenance.ts';

const capabilities: Capabilities = {
  createCase: 'transaction',
  addNote: 'transaction',
  concurrency: 'transaction',
  lookupBy: ['xUserId', 'xHandle', 'email', 'phone', 'name', 'externalId', 'reference'],
  searchLagSeconds: 0,
  escalate: true,
  assign: 'anyone',
  auth: 'none',
  pageMax,
  onDevice: true,
};

/**
 * The Adapter over the CRM in the browser. Reads work inside liveQuery. Nobody signs in to it: whoever sits at the
 * browser is `agentName`, and each write says for itself who makes it. Errors: Invalid for what no longer exists,
 * Conflict for an X account that is somebody else's and a case that has changed, Unavailable where the browser's storage
 * fails.
 */
export function createEmbeddedAdapter(
  db: EmbeddedCrm,
  agentName: () => Promise<string> = async () => '',
): CrmAdapter {
  const read = <T>(signal: AbortSignal, work: () => PromiseLike<T>): Promise<T> =>
    guarded(() => {
      signal.throwIfAborted();
      return work();
    });
  return {
    id: 'embedded',
    capabilities,
    async probe(signal) {
      await read(signal, () => db.customers.limit(1).count());
      const name = (await agentName()) || t('crm_embedded_agent');
      return {
        agent: { id: name, name, role: 'agent' },
        warnings: [],
      };
    },
    findCustomers: (query, signal) => read(signal, () => findCustomers(db, query)),
    lookup: (by, value, signal) => read(signal, () => lookup(db, by, value)),
    searchCustomers: (text, signal) => read(signal, () => searchCustomers(db, text)),
    getRecord: (customerId, signal) => read(signal, () => getRecord(db, customerId)),
    getTimeline: (customerId, cursor, signal) => read(signal, () => getTimeline(db, customerId, cursor)),
    addIdentity: (identity, operation) => guarded(() => addIdentity(db, identity, operation)),
    removeIdentity: (identityId, operation) => guarded(() => removeIdentity(db, identityId, operation)),
    createCase: (draft, operation) => guarded(() => createCase(db, draft, operation)),
    linkPost: (post, operation) => guarded(() => linkPost(db, post, operation)),
    unlinkPost: (postId, operation) => guarded(() => unlinkPost(db, postId, operation)),
    addReply: (reply, answers, operation) => guarded(() => addReply(db, reply, answers, operation)),
    addNote: (note, operation) => guarded(() => addNote(db, note, operation)),
    claimCase: (claim, operation) => guarded(() => claimCase(db, claim, operation)),
    findAgents: (text, signal) => read(signal, async () => findAgents(db, text, await agentName())),
    assignCase: (assignment, operation) => guarded(() => assignCase(db, assignment, operation)),
    escalateCase: (escalation, operation) => guarded(() => escalateCase(db, escalation, operation)),
    setStatus: (change, operation) => guarded(() => setStatus(db, change, operation)),
  };
}

export default defineAdapter({
  id: 'embedded',
  settings: v.strictObject({}),
  origins: () => [],
  create: (_settings, { embedded }) => createEmbeddedAdapter(embedded),
});
