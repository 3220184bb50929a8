import type { AgentRef, Case, CaseSeverity, CaseStatus } from '../../lib/crm/model.ts';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { attempt } from '../attempt.ts';
import { crmRemedies } from './remedies.ts';

/** Runs one write under one operation id, also when it is tried again. True once the outbox has it. */
async function write(send: (opId: string) => Promise<unknown>): Promise<boolean> {
  const opId = newOperationId();
  const run = async () => {
    await send(opId);
    return true;
  };
  return (await attempt(run, undefined, crmRemedies)) ?? false;
}

const seen = ({ id, customerId, version }: Case) => ({ customerId, caseId: id, version: version ?? null });

export const claimCase = (row: Case, takeOver: boolean): Promise<boolean> =>
  write((opId) => call('claim-case', { ...seen(row), takeOver, opId }));

/** `to` null: nobody's from now on. */
export const assignCase = (row: Case, to: AgentRef | null): Promise<boolean> =>
  write((opId) => call('assign-case', { ...seen(row), from: row.owner, to, opId }));

export const setStatus = (row: Case, status: CaseStatus): Promise<boolean> =>
  write((opId) => call('set-case-status', { ...seen(row), status, opId }));

export const addNote = ({ id, customerId }: Case, text: string): Promise<boolean> =>
  write((opId) => call('add-note', { customerId, caseId: id, text, opId }));

export const createCase = (
  postId: string,
  customerId: string,
  draft: { title: string; body: string; severity: CaseSeverity },
): Promise<boolean> => write((opId) => call('create-case', { postId, customerId, ...draft, opId }));
