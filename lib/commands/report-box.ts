import * as v from 'valibot';
import { normaliseText, sameText } from '../composer/same-text.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { draftTextSchema, postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'report-box': typeof command;
  }
}

/**
 * What X's box holds after a reply was put into it. The page's word is kept only as what has not been checked: it
 * can turn the seal amber, and back where it is the checked text again. A box that stays empty, or is gone, holds
 * nothing that could be sealed. Answers whether anybody still waits to hear of it.
 */
const command = defineCommand({
  name: 'report-box',
  from: ['page'],
  input: v.strictObject({ postId: postIdSchema, text: draftTextSchema }),
  async handle({ input: { postId, text }, services: { db } }) {
    const waiting = await db.replies
      .where({ postId })
      .filter(({ state }) => state !== 'confirmed')
      .modify((reply) => {
        reply.boxText = sameText(text, reply.text) ? null : normaliseText(text) === '' ? '' : text;
      });
    return { waiting: waiting > 0 };
  },
});

export default command;
