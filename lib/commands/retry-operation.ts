import * as v from 'valibot';
import { enqueueReply } from '../composer/confirm-reply.ts';
import { connected } from '../crm/crm-key.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { linkOf, putLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, opIdSchema, postIdSchema } from '../messaging/fields.ts';
import type { Services } from '../messaging/services.ts';
import { caseAsItIs, wayOf } from '../outbox/conflict.ts';
import { requireOwn } from '../outbox/require-own.ts';
import type { Link } from '../snapshot/snapshot.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'retry-operation': typeof command;
  }
}

/**
 * Sends a write again that the CRM refused, under the same id: what was applied after all is not applied twice. Not so one
 * that is refused for ever, nor a change of a case that is another by now: of that one, what became of the case is looked
 * up, and redo-operation decides anew. Throws Conflict where it is for another CRM than the connected one or of another person
 * than is signed in, and for a link whose post was linked elsewhere since; what the CRM throws where it is asked for the case.
 */
const command = defineCommand({
  name: 'retry-operation',
  from: ['sidebar'],
  input: v.strictObject({ opId: opIdSchema }),
  async handle({ input: { opId }, services: { badges, crm, db, drain, now } }) {
    await look(db, crm, opId);
    const postId = await db.transaction('rw', [...stateTables(db), db.operations], async () => {
      const row = await db.operations.where({ opId }).first();
      if (row?.state !== 'failed' && row?.state !== 'pending') return null;
      await requireOwn(db, row);
      if (wayOf(row) !== 'retry') return null;
      const of = linking.has(row.kind) ? await claimLink(db, row, now()) : null;
      const { problem: _problem, lease: _lease, ...rest } = row;
      await db.operations.put({ ...rest, state: 'pending', notBefore: 0 });
      return of;
    });
    if (postId) await badges.refresh([postId]);
    await drain();
  },
});

/** What became of the case that a refused change is about, where that is not known yet. */
async function look(db: ClewDb, crm: Pick<Services['crm'], 'adapter'>, opId: string): Promise<void> {
  const row = await db.operations.where({ opId }).first();
  if (!row || wayOf(row) !== 'look') return;
  const { key, adapter } = await connected(db, crm);
  if (key !== row.crm) return;
  const conflict = await caseAsItIs(adapter, row, AbortSignal.timeout(20_000));
  if (!conflict) throw new ClewError('Unavailable', { key: 'outbox_case_unseen' });
  await db.operations.update(row.n, { conflict });
}

const linking = new Set<string>(['create-case', 'link-post']);
/** What both have. */
const ofLink = v.object({ postId: postIdSchema, customerId: crmIdSchema, caseId: v.optional(crmIdSchema) });

/** The post waits for its link again, so that nothing else links it meanwhile. Returns the post's id. */
async function claimLink(db: ClewDb, row: Operation, now: Date): Promise<string | null> {
  const { crm, kind, opId, payload } = row;
  const parsed = v.safeParse(ofLink, payload);
  if (!parsed.success) return null;
  const { postId, customerId, caseId = '' } = parsed.output;
  const before = await linkOf(db, postId, crm);
  if (before && before.opId !== opId && before.state !== 'failed')
    throw new ClewError('Conflict', { key: 'error_link_other' });
  const at = before?.at ?? now.toISOString();
  const link: Link = { postId, crm, customerId, caseId, state: 'pending', at, opId, problem: null };
  await putLink(db, link);
  await settleState(db, postId);
  // A reply that was seen while there was no link belongs on the case too.
  const reply = kind === 'create-case' ? await db.replies.get(postId) : undefined;
  const waits = db.operations.filter((other) => other.after === opId && other.kind === 'add-reply');
  if (reply?.state === 'confirmed' && (await waits.count()) === 0)
    await enqueueReply(db, reply, link, (payload as { agent: string }).agent, now);
  return postId;
}

export default command;
