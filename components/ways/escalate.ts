import type { Case } from '../../lib/crm/model.ts';
import { call } from '../../lib/messaging/client.ts';
import type { CommandInput } from '../../lib/messaging/define-command.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { attempt } from '../attempt.ts';
import { crmRemedies } from '../customer/remedies.ts';

/** Hands a post over to a desk, on its case where it has one. True once the background has it; tried again, it is once. */
export async function escalatePost(
  postId: string,
  supportCase: Case | null,
  { desk, siteId, note }: { desk: string; siteId: string | null; note: string },
): Promise<boolean> {
  const opId = newOperationId();
  const of = supportCase && {
    customerId: supportCase.customerId,
    caseId: supportCase.id,
    version: supportCase.version ?? null,
  };
  return done(() => call('escalate-post', { postId, of, desk, siteId, note, opId }));
}

type Return = Omit<CommandInput<'return-escalation'>, 'statusOpId' | 'noteOpId'>;

export async function returnEscalation(input: Return): Promise<boolean> {
  const ids = { statusOpId: newOperationId(), noteOpId: newOperationId() };
  return done(() => call('return-escalation', { ...input, ...ids }));
}

/** Somebody told the customer what came of it. */
export const tellCustomer = (id: string): Promise<boolean> =>
  done(() => call('tell-customer', { id, noteOpId: crypto.randomUUID() }));

async function done(send: () => Promise<unknown>): Promise<boolean> {
  const run = async () => {
    await send();
    return true;
  };
  return (await attempt(run, undefined, crmRemedies)) ?? false;
}
