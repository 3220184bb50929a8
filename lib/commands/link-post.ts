import * as v from 'valibot';
import { enqueueReply } from '../composer/confirm-reply.ts';
import { crmKey } from '../crm/crm-key.ts';
import { requireCase } from '../crm/reads/require-case.ts';
import { forgetRefused, linkOf, putLink } from '../db/links.ts';
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
    'link-post': typeof command;
  }
}

/**
 * Links a post to a case. The link and its operation are written together; doing it again changes nothing. Throws
 * Conflict where the post is linked to another case, Invalid where the post or case is unknown.
 */
const command = defineCommand({
  name: 'link-post',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    customerId: crmIdSchema,
    caseId: crmIdSchema,
    opId: opIdSchema,
  }),
  async handle({ input: { postId, customerId, caseId, opId }, services: { db, reads, drain, now, badges } }) {
    const { agent, crm: named } = await readPolicy(db);
    const crm = crmKey(named);
    await requireCase(reads, customerId, caseId);
    const link = await db.transaction(
      'rw',
      [...stateTables(db), db.operations],
      async (): Promise<Link | null> => {
        const stored = await db.posts.get(postId);
        if (!stored) throw new ClewError('Invalid', { key: 'error_post_unknown' });
        const existing = await linkOf(db, postId, crm);
        if (await isKnown(db, opId)) return existing ?? null;
        if (existing && (existing.state === 'pending' || existing.state === 'done')) {
          if (existing.caseId === caseId) return existing;
          throw new ClewError('Conflict', { key: 'error_link_other' });
        }
        const at = now().toISOString();
        const next: Link = { postId, crm, customerId, caseId, state: 'pending', at, opId, problem: null };
        await forgetRefused(db, postId, crm);
        await putLink(db, next);
        await settleState(db, postId);
        const payload = {
          postId,
          customerId,
          caseId,
          permalink: permalink(stored.post),
          text: stored.post.text,
          at: stored.post.createdAt ?? at,
          agent,
        };
        await enqueue(db, crm, 'link-post', postId, opId, payload, now());
        // A reply that was seen before the post had a case belongs on it too.
        const reply = await db.replies.get(postId);
        if (reply?.state === 'confirmed') await enqueueReply(db, reply, next, agent, now());
        return next;
      },
    );
    void drain();
    await badges.refresh([postId]);
    return link;
  },
});

export default command;
