import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, postIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'answer-identity': typeof command;
  }
}

/** Keeps that a post's author is not this customer, or with no customer, that the author is no customer at all; or takes
 * that back. Throws Invalid where X's number for the author is not known: a handle may be somebody else's tomorrow. */
const command = defineCommand({
  name: 'answer-identity',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    customerId: v.nullable(crmIdSchema),
    holds: v.boolean(),
  }),
  async handle({ input: { postId, customerId, holds }, services: { db, now } }) {
    const { agent, crm: named } = await readPolicy(db);
    const crm = crmKey(named);
    await db.transaction('rw', db.posts, db.identityAnswers, db.audit, async () => {
      const author = (await db.posts.get(postId))?.post.author;
      if (!author) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      const { id: userId } = author;
      if (!userId)
        throw new ClewError('Invalid', { key: 'error_author_id_unknown' }, { key: 'error_action_open_post' });
      const at = now().toISOString();
      if (holds) await db.identityAnswers.put({ crm, userId, customerId: customerId ?? '', agent, at });
      else await db.identityAnswers.delete([crm, userId, customerId ?? '']);
      const action = customerId ? 'not-this-person' : 'not-a-customer';
      await db.audit.add({ at, agent, action, subject: userId, detail: holds ? customerId : 'taken back' });
    });
  },
});

export default command;
