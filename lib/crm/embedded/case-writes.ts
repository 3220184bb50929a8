import { ClewError } from '../../messaging/errors.ts';
import type {
  Applied,
  Assignment,
  CaseChange,
  CaseDraft,
  Claim,
  Escalation,
  NoteDraft,
  OperationContext,
} from '../adapter.ts';
import { type Case, type CaseStatus, caseSchema, type Interaction, interactionSchema } from '../model.ts';
import { isAgent } from './agents.ts';
import type { EmbeddedCrm, WriteKind } from './db.ts';
import { checked, lineOf, once, requireCase, requireCustomer } from './once.ts';
import { versioned } from './version.ts';

/** "CL-100001": numbers of Clew's own, which no letter of the company's bears. */
async function nextNumber(db: EmbeddedCrm): Promise<string> {
  let last = (await db.counters.get('case'))?.last ?? 100_000;
  let number: string;
  do {
    last += 1;
    number = `CL-${last}`;
  } while ((await db.cases.where('number').equals(number).count()) > 0);
  await db.counters.put({ name: 'case', last });
  return number;
}

export function createCase(
  db: EmbeddedCrm,
  draft: CaseDraft,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { customerId, title, body, severity, agent, at } = draft;
  const id = `case:${operation.opId}`;
  return once(db, {
    kind: 'create-case',
    target: customerId,
    asked: draft,
    operation,
    repeat: () => caseOf(db, id),
    async apply() {
      await requireCustomer(db, customerId);
      const row = checked(caseSchema, {
        id,
        customerId,
        number: await nextNumber(db),
        title,
        status: 'open',
        owner: '',
        openedAt: at,
        updatedAt: at,
        orderNumber: null,
        amount: null,
        dueOn: null,
        ...(severity !== undefined && { severity }),
      });
      await db.cases.add(row);
      if (body.trim() !== '')
        await db.interactions.add(
          checked(interactionSchema, note(operation, { customerId, caseId: id, text: body, agent, at })),
        );
      return { value: versioned(row), outcome: 'created' };
    },
  });
}

const note = (
  { opId }: OperationContext,
  { customerId, caseId, text, agent, at }: NoteDraft,
): Interaction => ({
  id: `note:${opId}`,
  customerId,
  caseId,
  channel: 'web',
  direction: 'internal',
  at,
  summary: lineOf(text, 100),
  body: text,
  answered: null,
  agent,
  postId: null,
  permalink: null,
});

export function addNote(
  db: EmbeddedCrm,
  draft: NoteDraft,
  operation: OperationContext,
): Promise<Applied<Interaction>> {
  const row = checked(interactionSchema, note(operation, draft));
  return once(db, {
    kind: 'add-note',
    target: draft.caseId,
    asked: draft,
    operation,
    repeat: async () => (await db.interactions.get(row.id)) ?? row,
    async apply() {
      await requireCase(db, draft.customerId, draft.caseId);
      await db.interactions.add(row);
      return { value: row, outcome: 'created' };
    },
  });
}

/** Sets what `change` says of the case as it is now; a case that says so already stays as it is. */
function changeCase(
  db: EmbeddedCrm,
  kind: WriteKind,
  asked: CaseChange,
  operation: OperationContext,
  change: (row: Case) => Promise<Partial<Case>>,
): Promise<Applied<Case>> {
  return once(db, {
    kind,
    target: asked.caseId,
    asked,
    operation,
    repeat: () => caseOf(db, asked.caseId),
    async apply() {
      const before = await caseOf(db, asked.caseId);
      const next = { ...before, ...(await change(before)) };
      if (next.owner === before.owner && next.status === before.status)
        return { value: before, outcome: 'already-applied' };
      // Never the same as before, also where two changes meet in one millisecond.
      const now = Math.max(Date.now(), Date.parse(before.updatedAt) + 1);
      const {
        version: _old,
        ownerId: _same,
        ...row
      } = checked(caseSchema, {
        ...next,
        updatedAt: new Date(now).toISOString(),
      });
      await db.cases.put(row);
      return { value: versioned(row), outcome: 'updated' };
    },
  });
}

function requireVersion(row: Case, asked: CaseChange): void {
  if (asked.version !== null && asked.version !== row.version)
    throw new ClewError('Conflict', { key: 'crm_error_changed_meanwhile' });
}

export function claimCase(
  db: EmbeddedCrm,
  claim: Claim,
  operation: OperationContext,
): Promise<Applied<Case>> {
  return changeCase(db, 'claim-case', claim, operation, async (row) => {
    if (row.owner === claim.agent) return {};
    // Said first, since who has it tells more than that something changed.
    if (row.owner !== '' && !claim.takeOver) throw owned(row.owner);
    requireVersion(row, claim);
    return { owner: claim.agent };
  });
}

const owned = (owner: string) => new ClewError('Conflict', { key: 'crm_error_owned', args: { owner } });

export function assignCase(
  db: EmbeddedCrm,
  assignment: Assignment,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { to, from, agent } = assignment;
  return changeCase(db, 'assign-case', assignment, operation, async (row) => {
    const owner = to?.id ?? '';
    if (row.owner === owner) return {};
    if (row.owner !== from && row.owner !== '') throw owned(row.owner);
    requireVersion(row, assignment);
    if (to && to.id !== agent && !(await isAgent(db, to.id)))
      throw new ClewError('Invalid', { key: 'crm_error_agent_gone', args: { name: to.name } });
    return { owner };
  });
}

export function setStatus(
  db: EmbeddedCrm,
  change: CaseChange & { status: CaseStatus },
  operation: OperationContext,
): Promise<Applied<Case>> {
  return changeCase(db, 'set-status', change, operation, async (row) => {
    requireVersion(row, change);
    return { status: change.status };
  });
}

export function escalateCase(
  db: EmbeddedCrm,
  escalation: Escalation,
  operation: OperationContext,
): Promise<Applied<Case>> {
  // The note says by its first line whom it is for; the desk's id is a word for machines.
  const { caseId, agent, at, note: text } = escalation;
  return changeCase(db, 'escalate-case', escalation, operation, async (row) => {
    requireVersion(row, escalation);
    const handOff = note(operation, {
      customerId: row.customerId,
      caseId,
      text,
      agent,
      at,
    });
    await db.interactions.add(checked(interactionSchema, handOff));
    return { status: 'escalated' };
  });
}

async function caseOf(db: EmbeddedCrm, caseId: string): Promise<Case> {
  const row = await db.cases.get(caseId);
  if (!row) throw new ClewError('Invalid', { key: 'crm_error_case_gone' });
  return versioned(row);
}
