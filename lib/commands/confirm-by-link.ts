import * as v from 'valibot';
import { enqueueReply } from '../composer/confirm-reply.ts';
import { sameText } from '../composer/same-text.ts';
import { type PostLink, readPostLink, timeOf } from '../conversation/post-link.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { linksOf } from '../db/links.ts';
import { newestFirst } from '../db/queue-keys.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import type { Post } from '../detect/post.ts';
import { mayAnswer } from '../detect/relate.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import type { Reply } from '../snapshot/snapshot.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'confirm-by-link': typeof command;
  }
}

/**
 * A reply that was not seen on X is confirmed by its address, on the specialist's word; the audit trail says so. Only
 * what the address and this device know can be held against it: it must be newer than the post, by an account that
 * answers, and where Clew has seen it, an answer to this very post. A reply that was copied by hand takes the draft's text.
 */
const command = defineCommand({
  name: 'confirm-by-link',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, url: v.pipe(v.string(), v.maxLength(2000)) }),
  async handle({ input: { postId, url }, services: { badges, db, drain, now } }) {
    const link = readPostLink(url);
    if (!link) throw new ClewError('Invalid', { key: 'error_link_unreadable' });
    const policy = await readPolicy(db);
    const tables = [...stateTables(db), db.operations, db.drafts, db.audit];
    await db.transaction('rw', tables, async () => {
      if (!(await db.posts.get(postId))) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      const seen = (await db.posts.get(link.id))?.post;
      refuse(postId, link, seen, policy);
      const before = await waiting(db, postId);
      // The same click, sent again after a worker died, is no second act.
      if (before.state === 'confirmed') return;
      const reply = confirmed(before, link, seen, now());
      await db.replies.put(reply);
      for (const each of await linksOf(db, postId)) await enqueueReply(db, reply, each, policy.agent, now());
      await db.posts.update(postId, { answered: true });
      await settleState(db, postId);
      await db.audit.add({
        at: now().toISOString(),
        agent: policy.agent,
        action: 'confirm-by-link',
        subject: postId,
        detail: reply.permalink,
      });
    });
    await badges.refresh([postId]);
    void drain();
  },
});

function refuse(postId: string, link: PostLink, seen: Post | undefined, policy: Policy): void {
  const other = seen?.replyTo?.postId && seen.replyTo.postId !== postId;
  // X's ids grow with time.
  if (other || newestFirst(link.id) >= newestFirst(postId))
    throw new ClewError('Invalid', { key: 'error_reply_link_other' });
  const author = seen?.author ?? (link.handle ? { id: null, handle: link.handle, name: '' } : null);
  const anybody = policy.brand.length + policy.accounts.length === 0;
  if (author && !anybody && !mayAnswer(policy, author))
    throw new ClewError('Invalid', { key: 'error_reply_link_account', args: { handle: author.handle } });
}

async function waiting(db: ClewDb, postId: string): Promise<Reply> {
  const reply = await db.replies.get(postId);
  if (reply) return reply;
  const draft = await db.drafts.get(postId);
  if (!draft?.text.trim()) throw new ClewError('Invalid', { key: 'error_reply_not_waiting' });
  return {
    postId,
    text: draft.text,
    state: 'handing',
    insertedAt: draft.updatedAt,
    permalink: null,
    postedAt: null,
    seenText: null,
    problem: null,
    boxText: null,
    overrides: [],
  };
}

function confirmed(before: Reply, link: PostLink, seen: Post | undefined, now: Date): Reply {
  // What X's box held last is the nearest to what was posted, where nobody saw that.
  const posted = seen?.text || before.boxText || before.text;
  return {
    ...before,
    state: 'confirmed',
    permalink: `https://x.com/${link.handle ?? seen?.author.handle ?? 'i'}/status/${link.id}`,
    postedAt: seen?.createdAt ?? timeOf(link.id) ?? now.toISOString(),
    seenText: sameText(posted, before.text) ? null : posted,
    boxText: null,
  };
}

export default command;
