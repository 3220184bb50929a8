import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'select-post': typeof command;
  }
}

/** Turns the sidebar to another post; X's page stays where it is. Null leaves the post for the queue. */
const command = defineCommand({
  name: 'select-post',
  from: ['sidebar'],
  input: v.strictObject({ postId: v.nullable(postIdSchema) }),
  async handle({ input: { postId }, sender, services: { tabs } }) {
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    await tabs.update(sender.tabId, { postId });
  },
});

export default command;
