import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'resume-page': typeof command;
  }
}

/** Asked once when X's page has loaded: the nonce of a sidebar that was open before the reload, or null. */
const command = defineCommand({
  name: 'resume-page',
  from: ['page'],
  input: nothing,
  async handle({ sender, services: { db, now, tabs } }) {
    if (sender.tabId === null || !(await tabs.get(sender.tabId)).open) return { nonce: null };
    if ((await readPolicy(db)).sidebar !== 'page') return { nonce: null };
    return { nonce: await tabs.issueNonce(sender.tabId, now().getTime()) };
  },
});

export default command;
