import * as v from 'valibot';
import { connectedKey } from '../crm/crm-key.ts';
import type { AgentRef, CustomerRecord } from '../crm/model.ts';
import type { CrmReads } from '../crm/reads/crm-reads.ts';
import { signedIn } from '../crm/reads/signed-in-agent.ts';
import { maskName } from '../customer/mask.ts';
import type { ClewDb, Operation, StoredPost } from '../db/clew-db.ts';
import { defineCommand } from '../messaging/define-command.ts';
import type { ErrorReport } from '../messaging/errors.ts';
import { wayOf } from '../outbox/conflict.ts';
import { heldFor } from '../outbox/held-for.ts';
import { readUnfinished } from '../snapshot/read-operations.ts';
import { readSync, type SyncState, type Unfinished } from '../snapshot/read-sync.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'list-operations': typeof command;
  }
}

/** One write that is not done, as much as its row shows. */
export interface SyncRow {
  opId: string;
  kind: string;
  state: SyncState;
  /** Milliseconds. */
  createdAt: number;
  /** Why it waits or was refused; of one that waits for another, that one's. */
  problem: ErrorReport | null;
  /** Whether sending it again, or now, may help. Where it does not, the post shows what does. */
  again: boolean;
  /** The CRM that it is for, where that is not the connected one: a crmKey. */
  crm: string | null;
  /** The post that it is about; of a case or a customer, the last one that they wrote. */
  postId: string | null;
  /** Of that post's author. */
  handle: string | null;
  /** Masked: the customer is not the open one. */
  customer: string | null;
  caseNumber: string | null;
}

/** More are counted, not shown. */
const most = 100;

/**
 * Every write that is not done, whatever post is open, the newest last. Where there are too many, those that need somebody
 * come before those that go by themselves, and of those the oldest.
 */
const command = defineCommand({
  name: 'list-operations',
  from: ['sidebar'],
  input: v.strictObject({}),
  async handle({ services: { db, reads } }): Promise<{ rows: SyncRow[]; more: number }> {
    const crm = await connectedKey(db);
    const who = await signedIn(db, crm);
    const all = await readSync(db, await readUnfinished(db), crm, who);
    const urgent = all.toSorted((a, b) => Number(b.state === 'needs-you') - Number(a.state === 'needs-you'));
    const chosen = new Set(urgent.slice(0, most));
    const shown = all.filter((one) => chosen.has(one));
    const rows = await Promise.all(shown.map((one) => toRow(db, reads, one, crm, heldFor(one.row, who))));
    return { rows, more: all.length - rows.length };
  },
});

async function toRow(
  db: ClewDb,
  reads: Pick<CrmReads, 'peek'>,
  { row, state, behind }: Unfinished,
  crm: string,
  person: AgentRef | null,
): Promise<SyncRow> {
  const { opId, kind, createdAt } = row;
  const here = row.crm === crm;
  const { caseId, customerId, postId } = payloadOf(row);
  const record =
    here && customerId ? await reads.peek({ id: null, handle: '' }, customerId).catch(() => null) : null;
  const post = await postOf(db, row, postId, record);
  return {
    opId,
    kind,
    state,
    createdAt,
    problem: (here && person && heldProblem(person)) || row.problem || behind?.problem || null,
    again:
      here &&
      !person &&
      (state === 'needs-you' ? wayOf(row) === 'retry' : !!(row.problem ?? behind?.problem)),
    crm: here ? null : row.crm,
    postId: post?.id ?? null,
    handle: post?.post.author.handle ?? null,
    customer: record ? maskName(record.customer.name) : null,
    caseNumber: record?.cases.find(({ id }) => id === caseId)?.number ?? null,
  };
}

const heldProblem = ({ name }: AgentRef): ErrorReport => ({
  code: 'Conflict',
  sentence: { key: name ? 'leave_other_person' : 'leave_other_unknown', args: { name } },
});

function payloadOf({ payload, customerId }: Operation) {
  const given = (payload ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof given[name] === 'string' && given[name] ? given[name] : null);
  return {
    caseId: text('caseId'),
    postId: text('postId'),
    customerId: text('customerId') ?? customerId ?? null,
  };
}

async function postOf(
  db: ClewDb,
  { entity }: Operation,
  postId: string | null,
  record: CustomerRecord | null | undefined,
): Promise<StoredPost | null> {
  const own = postId && (await db.posts.get(postId));
  if (own) return own;
  const authors = entity.startsWith('x:')
    ? [entity.slice(2)]
    : (record?.identities.flatMap(({ userId }) => userId ?? []) ?? []);
  if (authors.length === 0) return null;
  const written = await db.posts.where('post.author.id').anyOf(authors).toArray();
  return written.reduce<StoredPost | null>(
    (last, one) => (last && BigInt(last.id) > BigInt(one.id) ? last : one),
    null,
  );
}

export default command;
