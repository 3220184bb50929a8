import { useEffect, useState } from 'react';
import type { Case, CaseStatus } from '../../lib/crm/model.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { setStatus } from './case-work.ts';

/** What was written is read back within this time, in ms; else the record as it stands is the truth. */
const patience = 5000;

export interface StatusWish {
  /** What the specialist asked for last, until the CRM has it or refused it; else as the CRM has it. */
  status: CaseStatus;
  /** The CRM does not have it yet. */
  saving: boolean;
  set(status: CaseStatus): Promise<boolean>;
}

/** A case's status: the new one at once, while it is being saved, and the old one again where it is refused. */
export function useStatusWish(row: Case, operations: readonly OperationInfo[]): StatusWish {
  const [wish, setWish] = useState<{ to: CaseStatus } | null>(null);
  const own = operations.filter(({ kind }) => kind === 'set-status');
  const refused = own.some(({ state }) => state === 'failed');
  const onItsWay = own.findLast(({ state }) => state !== 'failed')?.status;
  // The record has moved on, or nothing will move it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a record that is read anew ends the wish
  useEffect(() => setWish(null), [row.status, row.version, refused]);
  useEffect(() => {
    if (!wish || onItsWay) return;
    const timer = setTimeout(() => setWish(null), patience);
    return () => clearTimeout(timer);
  }, [wish, onItsWay]);
  const wanted = onItsWay ?? wish?.to;
  return {
    status: wanted ?? row.status,
    saving: wanted !== undefined && wanted !== row.status,
    async set(to) {
      setWish({ to });
      const sent = await setStatus(row, to);
      if (!sent) setWish(null);
      return sent;
    },
  };
}
