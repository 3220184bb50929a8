import type * as v from 'valibot';
import type { Applied, CaseChange, CrmAdapter, OperationContext } from '../adapter.ts';
import { type OpenClient, type OpenRequest, path } from './client.ts';
import { answered, requireOwn } from './reads.ts';
import { openSchemas } from './schemas.ts';

type Writes = Pick<
  CrmAdapter,
  | 'addIdentity'
  | 'removeIdentity'
  | 'createCase'
  | 'linkPost'
  | 'unlinkPost'
  | 'addReply'
  | 'addNote'
  | 'claimCase'
  | 'assignCase'
  | 'escalateCase'
  | 'setStatus'
>;

export function openWrites(ask: OpenClient): Writes {
  /** Sent under the operation's id. The first answer, given again, says that it was applied already. */
  const write = async <T>(
    request: Omit<OpenRequest<v.GenericSchema<unknown, Applied<T>>>, 'signal'>,
    { opId, signal }: OperationContext,
  ): Promise<Applied<T>> => {
    const { value, headers } = await ask({
      ...request,
      headers: { ...request.headers, 'idempotency-key': opId },
      signal,
    });
    const applied = answered(value);
    return headers.get('idempotency-replayed') === 'true'
      ? { value: applied.value, outcome: 'already-applied' }
      : applied;
  };
  const own = <T extends { customerId: string }>(applied: Applied<T>, customerId: string): Applied<T> => {
    requireOwn([applied.value], customerId);
    return applied;
  };
  const changeCase = (
    action: 'claim' | 'owner' | 'escalate' | 'status',
    { caseId, version }: CaseChange,
    body: unknown,
    operation: OperationContext,
    about: OpenRequest<v.GenericSchema>['about'] = {},
  ) =>
    write(
      {
        path: path`/cases/${caseId}/${action}`,
        method: action === 'status' || action === 'owner' ? 'PUT' : 'POST',
        headers: { 'if-match': version === null ? '*' : `"${version}"` },
        body,
        schema: openSchemas.AppliedCase,
        about,
      },
      operation,
    );

  return {
    addIdentity: async ({ customerId, userId, handle, basis, at }, operation) =>
      own(
        await write(
          {
            path: path`/customers/${customerId}/identities`,
            method: 'POST',
            body: { userId, handle, basis, at },
            schema: openSchemas.AppliedIdentity,
          },
          operation,
        ),
        customerId,
      ),
    removeIdentity: (identityId, operation) =>
      write(
        { path: path`/identities/${identityId}`, method: 'DELETE', schema: openSchemas.AppliedNothing },
        operation,
      ),
    createCase: async ({ customerId, title, body, severity, at }, operation) =>
      own(
        await write(
          {
            path: '/cases',
            method: 'POST',
            body: { customerId, title, body, at, ...(severity !== undefined && { severity }) },
            schema: openSchemas.AppliedCase,
          },
          operation,
        ),
        customerId,
      ),
    // Linked before, the post may be another customer's, and the answer says whose.
    linkPost: ({ postId, customerId, caseId, permalink, text, at }, operation) =>
      write(
        {
          path: path`/posts/${postId}/link`,
          method: 'PUT',
          body: { customerId, caseId, permalink, text: text.slice(0, 30_000), at },
          schema: openSchemas.AppliedInteraction,
        },
        operation,
      ),
    unlinkPost: (postId, operation) =>
      write(
        { path: path`/posts/${postId}/link`, method: 'DELETE', schema: openSchemas.AppliedNothing },
        operation,
      ),
    addReply: async (reply, answers, operation) => {
      const { id, customerId, caseId, at, summary, body, postId, permalink } = reply;
      return own(
        await write(
          {
            path: path`/posts/${answers}/replies`,
            method: 'POST',
            body: { id, customerId, caseId, at, summary, body, postId, permalink },
            schema: openSchemas.AppliedInteraction,
          },
          operation,
        ),
        customerId,
      );
    },
    addNote: async ({ caseId, customerId, text, at }, operation) =>
      own(
        await write(
          {
            path: path`/cases/${caseId}/notes`,
            method: 'POST',
            body: { customerId, text, at },
            schema: openSchemas.AppliedInteraction,
          },
          operation,
        ),
        customerId,
      ),
    claimCase: (claim, operation) =>
      changeCase('claim', claim, { takeOver: claim.takeOver }, operation, { owner: null }),
    assignCase: (assignment, operation) => {
      const { to, from } = assignment;
      const about = { owner: from, agent: to?.name ?? '' };
      return changeCase('owner', assignment, { agentId: to?.id ?? null }, operation, about);
    },
    escalateCase: (escalation, operation) => {
      const { desk, note, at } = escalation;
      return changeCase('escalate', escalation, { desk, note, at }, operation);
    },
    setStatus: (change, operation) => changeCase('status', change, { status: change.status }, operation),
  };
}
