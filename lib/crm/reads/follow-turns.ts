import type { ClewDb } from '../../db/clew-db.ts';
import { keepCaseNumbers } from '../../outbox/case-numbers.ts';
import type { CurrentCrm } from '../current-crm.ts';
import type { CrmReads } from './crm-reads.ts';
import type { FollowedCrm } from './follow-crm.ts';

/** Whoever signs in next may see other people: with each turn, what is kept is forgotten, and changes are heard anew. */
export function followTurns(db: ClewDb, crm: CurrentCrm, reads: CrmReads, followed: FollowedCrm): void {
  crm.onTurn(async () => {
    followed.restart();
    await keepCaseNumbers(db).catch(console.error);
    await reads.forget();
  });
}
