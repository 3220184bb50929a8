import type { Case, CustomerRecord, Interaction, ProductKind } from '../crm/model.ts';
import { kindsNamed } from '../escalation/products-named.ts';
import { faultsIn } from '../maze/faults.ts';
import type { FaultId } from '../policy/desks-policy.ts';

/** What words are about, as far as they tell. */
export interface About {
  faults: readonly FaultId[];
  kinds: readonly ProductKind[];
}

/** How a line of the record stands to it: of the same matter, of another one, or nothing tells. */
export type Bearing = 'same' | 'other' | 'maybe';

/** "No answer" is about any matter. */
export function aboutOf(text: string): About {
  return {
    faults: faultsIn(text).flatMap(({ id }) => (id === 'no-answer' ? [] : [id])),
    kinds: kindsNamed(text).map(({ kind }) => kind),
  };
}

export const isAbout = ({ faults, kinds }: About): boolean => faults.length + kinds.length > 0;

/** Money is no matter of a technician's, and an appointment kept is no money back. */
const groupOf = (fault: FaultId): 'money' | 'date' | 'technical' =>
  fault === 'billing' ? 'money' : fault === 'appointment' ? 'date' : 'technical';

export function bearing(told: About, row: About): Bearing {
  if (!isAbout(told) || !isAbout(row)) return 'maybe';
  if (told.faults.some((fault) => row.faults.includes(fault))) return 'same';
  const shares = told.kinds.some((kind) => row.kinds.includes(kind));
  const apart = told.kinds.length > 0 && row.kinds.length > 0 && !shares;
  if (apart) return 'other';
  const groups = new Set(told.faults.map(groupOf));
  const own = new Set(row.faults.map(groupOf));
  if (groups.size === 0 || own.size === 0)
    return shares ? 'same' : groups.size === 0 || groups.has('technical') ? 'maybe' : 'other';
  return [...groups].some((group) => own.has(group)) ? 'maybe' : 'other';
}

export const isOpen = ({ status }: Pick<Case, 'status'>): boolean =>
  status !== 'resolved' && status !== 'closed';

/**
 * What of the record is of the same matter; where all that is open is one single matter, also that of which nothing tells.
 * `isSame`: without that allowance.
 */
export function bearingOn(
  about: About,
  { cases }: Pick<CustomerRecord, 'cases'>,
): { ofCase(row: Case): boolean; ofContact(row: Interaction): boolean; isSame(row: Case): boolean } {
  const sole = cases.filter(isOpen).length < 2;
  const counts = (how: Bearing) => how === 'same' || (how === 'maybe' && sole);
  const byId = new Map(cases.map((row) => [row.id, row]));
  const ofCase = (row: Case) => counts(bearing(about, aboutOf(row.title)));
  return {
    ofCase,
    isSame: (row) => bearing(about, aboutOf(row.title)) === 'same',
    ofContact(row) {
      const own = row.caseId === null ? undefined : byId.get(row.caseId);
      const words = bearing(about, aboutOf(`${row.summary} ${row.body ?? ''}`));
      // What was written on a case is of that case, whatever else it mentions.
      return own ? ofCase(own) && (isOpen(own) || words === 'same') : counts(words);
    },
  };
}
