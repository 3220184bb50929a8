import * as v from 'valibot';
import type { ClewDb } from '../db/clew-db.ts';
import { check, mayInsert } from '../guardrails/check.ts';
import { contextFrom } from '../guardrails/context.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { draftTextSchema, postIdSchema } from '../messaging/fields.ts';
import type { InsertOutcome } from '../messaging/page-messages.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import type { Reply } from '../snapshot/snapshot.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'insert-reply': typeof command;
  }
}

/**
 * Hands a reply to X's composer. The guardrails run here once more, over the very text that is handed over, since
 * nothing that a page can reach is trusted to have run them. The reply is written down before it leaves: should the
 * worker die in between, it shows as not confirmed.
 */
const command = defineCommand({
  name: 'insert-reply',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    text: v.pipe(
      draftTextSchema,
      v.check((text) => text.trim() !== ''),
    ),
    replace: v.boolean(),
  }),
  async handle({ input: { postId, text, replace }, sender, services }): Promise<{
    outcome: InsertOutcome | 'blocked';
  }> {
    const { db, now, page, reads, tabs } = services;
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    const session = await tabs.get(sender.tabId);
    const snapshot = await buildSnapshot(db, reads, { ...session, postId });
    const { post, thread, record, policy, matches, crmFetchedAt, crmLoading, crmProblem } = snapshot;
    if (!post) throw new ClewError('Invalid', { key: 'error_post_unknown' });
    // Without the record, nobody can tell what would leak from it.
    const sure = matches.some(({ evidence }) => evidence === 'x-id');
    if (crmLoading || (sure && !record) || (crmProblem && crmFetchedAt === null))
      throw new ClewError('Unavailable', crmProblem?.sentence ?? { key: 'error_crm_loading' }, {
        key: 'error_action_retry',
      });
    if (!mayInsert(check(text, contextFrom({ post, thread, record, policy, now: now().toISOString() }))))
      return { outcome: 'blocked' };

    const before = await db.replies.get(postId);
    const insertedAt = now().toISOString();
    const reply: Reply = {
      postId,
      text,
      state: 'handing',
      insertedAt,
      permalink: null,
      postedAt: null,
      seenText: null,
      problem: null,
    };
    await db.replies.put(reply);
    const outcome =
      (await page.send(sender.tabId, 'insert-text', { postId, text, replace })) ?? 'no-composer';
    if (outcome === 'inserted') {
      // Post may have been pressed already, and the reply been seen: then it stays confirmed.
      await db.replies
        .filter((row) => row.postId === postId && row.state === 'handing')
        .modify({ state: 'inserted' });
      await db.audit.add({
        at: insertedAt,
        agent: policy.agent,
        action: 'insert-reply',
        subject: postId,
        detail: text,
      });
    } else await takeBack(db, postId, before);
    return { outcome };
  },
});

/** Unless the text arrived after all, and was posted and seen meanwhile. */
async function takeBack(db: ClewDb, postId: string, before: Reply | undefined): Promise<void> {
  await db.transaction('rw', db.replies, async () => {
    if ((await db.replies.get(postId))?.state !== 'handing') return;
    if (before) await db.replies.put(before);
    else await db.replies.delete(postId);
  });
}

export default command;
