import * as v from 'valibot';
import { enqueueReply } from '../composer/confirm-reply.ts';
import { crmKey } from '../crm/crm-key.ts';
import { severities } from '../crm/model.ts';
import { linkOf, putLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { permalink } from '../detect/permalink.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, opIdSchema, postIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import type { Link } from '../snapshot/snapshot.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'create-case': typeof command;
  }
}

/** Opens a case for what a post is about, and links the post to it. Case, link and operation are one: what is sent twice
 * is there once. Throws Invalid where post or customer is unknown, Conflict where the post is linked already. */
const command = defineCommand({
  name: 'create-case',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    customerId: crmIdSchema,
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    body: v.pipe(v.string(), v.trim(), v.maxLength(4000)),
    severity: v.optional(v.picklist(severities)),
    opId: opIdSchema,
  }),
  async handle({ input, services: { db, reads, drain, now, badges } }) {
    const { postId, customerId, title, body, severity, opId } = input;
    const { agent, crm: named } = await readPolicy(db);
    const crm = crmKey(named);
    const record = await reads.record(customerId, AbortSignal.timeout(20_000));
    if (!record) throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
    await db.transaction('rw', [...stateTables(db), db.operations], async () => {
      const stored = await db.posts.get(postId);
      if (!stored) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      if (await isKnown(db, opId)) return;
      const existing = await linkOf(db, postId, crm);
      if (existing && existing.state !== 'failed')
        throw new ClewError('Conflict', { key: 'error_link_other' });
      const at = now().toISOString();
      // The CRM gives the case its id; until then the link has none.
      const link: Link = { postId, crm, customerId, caseId: '', state: 'pending', at, opId, problem: null };
      await putLink(db, link);
      await settleState(db, postId);
      const { post } = stored;
      const payload = {
        postId,
        customerId,
        title,
        body,
        ...(severity !== undefined && { severity }),
        permalink: permalink(post),
        text: post.text,
        at,
        agent,
      };
      await enqueue(db, crm, 'create-case', postId, opId, payload, now());
      // A reply that was seen before the post had a case belongs on it too.
      const reply = await db.replies.get(postId);
      if (reply?.state === 'confirmed') await enqueueReply(db, reply, link, agent, now());
    });
    void drain();
    await badges.refresh([postId]);
  },
});

export default command;
