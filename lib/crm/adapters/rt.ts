import type { Capabilities } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';
import { Agents } from '../rt/agents.ts';
import { escalateCase, setStatus } from '../rt/changes.ts';
import { RtClient } from '../rt/client.ts';
import type { RtContext } from '../rt/context.ts';
import { createCase } from '../rt/create-case.ts';
import { FieldCheck } from '../rt/fields.ts';
import { findCustomers, lookup, searchCustomers } from '../rt/finding.ts';
import { addIdentity, removeIdentity } from '../rt/identities.ts';
import { linkPost, unlinkPost } from '../rt/links.ts';
import { addNote } from '../rt/notes.ts';
import { assignCase, claimCase } from '../rt/owners.ts';
import { probe } from '../rt/probe.ts';
import { getRecord } from '../rt/record.ts';
import { addReply } from '../rt/replies.ts';
import { settingsSchema, tokenSchema } from '../rt/settings.ts';
import { getTimeline, pageMax } from '../rt/timeline.ts';

const capabilities: Capabilities = {
  createCase: 'lookup-reconcile',
  addNote: 'lookup-reconcile',
  concurrency: 'etag',
  lookupBy: ['xUserId', 'xHandle', 'email', 'phone', 'name', 'externalId', 'reference'],
  searchLagSeconds: 0,
  escalate: true,
  assign: 'by-right',
  auth: 'token',
  pageMax,
  onDevice: false,
};

/**
 * Request Tracker 5 over its REST 2. A customer is a user, a case a ticket that the user requests, an interaction an
 * entry of a ticket's history; docs/request-tracker.md says what an administrator adds for it.
 */
export default defineAdapter({
  id: 'rt',
  settings: settingsSchema,
  fields: [
    { name: 'baseUrl', label: 'crm_field_address', kind: 'url', placeholder: 'https://rt.example.com' },
    { name: 'queue', label: 'crm_field_queue', kind: 'text', placeholder: 'General', optional: true },
  ],
  // Without its port: Firefox takes none in a match pattern.
  origins: ({ baseUrl }) => [`${new URL(baseUrl).protocol}//${new URL(baseUrl).hostname}/*`],
  secret: tokenSchema,
  create(settings, { fetch, tokens }) {
    const client = new RtClient(settings, tokens, fetch);
    const context: RtContext = {
      client,
      fields: new FieldCheck(client),
      agents: new Agents(client),
      names: new Map(),
      lockName: (thing) => `crm ${settings.baseUrl} ${thing}`,
    };
    return {
      id: 'rt',
      capabilities,
      probe: (signal) => probe(client, signal),
      findCustomers: (query, signal) => findCustomers(client, query, signal),
      lookup: (by, value, signal) => lookup(client, by, value, signal),
      searchCustomers: (text, signal) => searchCustomers(client, text, signal),
      getRecord: (customerId, signal) => getRecord(client, customerId, context.names, signal),
      getTimeline: (customerId, cursor, signal) => getTimeline(client, customerId, cursor, signal),
      addIdentity: (identity, operation) => addIdentity(context, identity, operation),
      removeIdentity: (identityId, operation) => removeIdentity(context, identityId, operation),
      createCase: (draft, operation) => createCase(context, draft, operation),
      linkPost: (post, operation) => linkPost(context, post, operation),
      unlinkPost: (postId, operation) => unlinkPost(context, postId, operation),
      addReply: (reply, answers, operation) => addReply(context, reply, answers, operation),
      addNote: (note, operation) => addNote(context, note, operation),
      claimCase: (claim, operation) => claimCase(context, claim, operation),
      findAgents: (text, signal) => context.agents.find(text, signal),
      assignCase: (assignment, operation) => assignCase(context, assignment, operation),
      escalateCase: (escalation, operation) => escalateCase(context, escalation, operation),
      setStatus: (change, operation) => setStatus(context, change, operation),
    };
  },
});
