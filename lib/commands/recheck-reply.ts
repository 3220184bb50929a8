import * as v from 'valibot';
import { checkReply } from '../composer/check-reply.ts';
import { sameText } from '../composer/same-text.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'recheck-reply': typeof command;
  }
}

/**
 * Runs the guardrails over what X's box holds now. What passes is the checked text from then on; what does not stays
 * unchecked, and the page goes on as it is: nobody but the specialist takes it out of the box. Reasons that were given
 * for this reply hold for the very words that they were given for. Answers with the text that was looked at.
 */
const command = defineCommand({
  name: 'recheck-reply',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema }),
  async handle({ input: { postId }, sender, services }): Promise<{
    outcome: 'checked' | 'blocked';
    text: string;
  }> {
    const { db, now, page } = services;
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    const reply = await db.replies.get(postId);
    if (!reply || reply.state === 'confirmed')
      throw new ClewError('Invalid', { key: 'error_reply_not_waiting' });
    // The page's own word of this moment; what it told last where the box was closed since.
    const held = await page.send(sender.tabId, 'read-box', { postId });
    const text = held ?? reply.boxText ?? reply.text;
    if (text.trim() === '') {
      await db.replies
        .where({ postId })
        .filter(({ state }) => state !== 'confirmed')
        .modify({ boxText: '' });
      throw new ClewError('Invalid', { key: 'error_box_empty' });
    }
    const { passes, overrides, agreed, policy } = await checkReply(
      services,
      sender.tabId,
      postId,
      text,
      reply.overrides,
    );
    const change = passes
      ? { text, boxText: null, overrides, agreed: agreed ?? undefined }
      : { boxText: text };
    await db.transaction('rw', db.replies, db.audit, async () => {
      const changed = await db.replies
        .where({ postId })
        .filter(({ state }) => state !== 'confirmed')
        .modify(change);
      if (passes && changed > 0 && !sameText(text, reply.text))
        await db.audit.add({
          at: now().toISOString(),
          agent: policy.agent,
          action: 'recheck-reply',
          subject: postId,
          detail: text,
        });
    });
    return { outcome: passes ? 'checked' : 'blocked', text };
  },
});

export default command;
