import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { bases } from '../crm/model.ts';
import type { ClewDb, IdentityAnswer } from '../db/clew-db.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, opIdSchema, postIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { type OperationPayload, operationPayloads } from '../outbox/operations.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'confirm-identity': typeof command;
  }
}

/**
 * Where the CRM holds the author's X id on several customers, this one of them included, nothing is left to record there:
 * the choice is kept here. Otherwise records that a post's author is this customer, with the basis for saying so. Throws Invalid where X's number for the
 * author is not known yet, since a handle alone is never recorded as sure; Conflict where the CRM refuses it.
 */
const command = defineCommand({
  name: 'confirm-identity',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    customerId: crmIdSchema,
    basis: v.picklist(bases),
    opId: opIdSchema,
    /** The operation that took it back: what it took is restored as it was, with whose word it is and since when. */
    undoes: v.optional(opIdSchema),
  }),
  async handle({ input: { postId, customerId, basis, opId, undoes }, services: { db, drain, now, reads } }) {
    const { agent, crm } = await readPolicy(db);
    const known = (await db.posts.get(postId))?.post.author;
    const among = known?.id ? await reads.holders(known) : [];
    if (known?.id && among.length > 1 && among.includes(customerId)) {
      const said = { crm: crmKey(crm), userId: known.id, customerId, agent, at: now().toISOString() };
      await choose(db, { ...said, chosen: { basis, among } });
      return;
    }
    await db.transaction('rw', [db.posts, db.operations, db.audit, db.settings], async () => {
      const author = (await db.posts.get(postId))?.post.author;
      if (!author) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      if (!author.id)
        throw new ClewError('Invalid', { key: 'error_author_id_unknown' }, { key: 'error_action_open_post' });
      if (await isKnown(db, opId)) return;
      const at = now().toISOString();
      const said = { customerId, userId: author.id, handle: author.handle, basis, agent, at };
      const identity = { ...said, ...(undoes && (await takenBack(db, undoes, said))) };
      await enqueue(db, crmKey(crm), 'add-identity', `x:${author.id}`, opId, identity, now());
      await db.audit.add({
        at,
        agent,
        action: 'confirm-identity',
        subject: customerId,
        detail: `${author.id} ${identity.basis}`,
      });
    });
    await drain();
    const { state, problem } = (await db.operations.where({ opId }).first()) ?? {};
    if (state === 'failed') throw new ClewError('Conflict', problem?.sentence ?? { key: 'error_unexpected' });
    await reads.renewMatches(customerId);
  },
});

/** What the specialist does not say anew; nothing where it was another account's or another customer's. */
async function takenBack(
  db: ClewDb,
  opId: string,
  { userId, customerId }: { userId: string; customerId: string },
): Promise<Pick<OperationPayload<'add-identity'>, 'handle' | 'basis' | 'was'> | undefined> {
  const row = await db.operations.where({ opId }).first();
  const parsed = v.safeParse(operationPayloads['remove-identity'], row?.payload);
  const was = parsed.success ? parsed.output.was : undefined;
  if (was?.userId !== userId || was.customerId !== customerId) return undefined;
  return { handle: was.handle, basis: was.basis, was: { agent: was.agent, at: was.at } };
}

/** One of them is it: an earlier choice is not. */
async function choose(db: ClewDb, answer: Required<IdentityAnswer>): Promise<void> {
  const { crm, userId, customerId, agent, at, chosen } = answer;
  await db.transaction('rw', db.identityAnswers, db.audit, async () => {
    const before = db.identityAnswers.where({ crm, userId }).filter((other) => other.chosen !== undefined);
    await before.delete();
    await db.identityAnswers.put(answer);
    const detail = `${userId} ${chosen.basis}, of ${chosen.among.length}`;
    await db.audit.add({ at, agent, action: 'confirm-identity', subject: customerId, detail });
  });
}

export default command;
