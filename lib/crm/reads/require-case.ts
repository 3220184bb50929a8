import { ClewError } from '../../messaging/errors.ts';
import type { Case } from '../model.ts';
import type { CrmReads } from './crm-reads.ts';

const patience = 20_000;

/** The case, of this very customer. Throws Invalid where there is none; what the CRM throws where it must be asked. */
export async function requireCase(reads: CrmReads, customerId: string, caseId: string): Promise<Case> {
  const record = await reads.record(customerId, AbortSignal.timeout(patience));
  const found = record?.cases.find(({ id }) => id === caseId);
  if (!found) throw new ClewError('Invalid', { key: 'error_case_unknown' });
  return found;
}
