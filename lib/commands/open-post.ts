import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'open-post': typeof command;
  }
}

/**
 * Opens the sidebar on a post. Answers with the nonce for a new sidebar frame; one that is open (`framed`) just follows,
 * as does the browser's own panel where the policy keeps the sidebar out of X's page.
 */
const command = defineCommand({
  name: 'open-post',
  from: ['page'],
  input: v.strictObject({ postId: v.nullable(postIdSchema), framed: v.optional(v.boolean(), false) }),
  async handle({ input: { postId, framed }, sender, services: { db, now, tabs } }) {
    if (sender.tabId === null) return { nonce: null };
    // An open sidebar follows before anything else: somebody clicked and waits.
    const [{ sidebar }] = await Promise.all([
      readPolicy(db),
      postId ? tabs.update(sender.tabId, { postId }) : null,
    ]);
    const inPage = sidebar === 'page';
    await tabs.update(sender.tabId, { open: inPage });
    if (!inPage || framed) return { nonce: null };
    return { nonce: await tabs.issueNonce(sender.tabId, now().getTime()) };
  },
});

export default command;
