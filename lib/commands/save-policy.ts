import { defineCommand } from '../messaging/define-command.ts';
import { policySchema } from '../policy/policy.ts';
import { writePolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'save-policy': typeof command;
  }
}

/** Saves the policy; open X pages report what they show again, to be judged by it. */
const command = defineCommand({
  name: 'save-policy',
  from: ['options'],
  input: policySchema,
  async handle({ input, services: { badges, db, page } }) {
    await writePolicy(db, input);
    page.setPanelMode(input.sidebar === 'panel');
    if (input.sidebar === 'panel') await page.broadcast('hide-sidebar', {});
    await badges.judgeAgain();
    return input;
  },
});

export default command;
