import { defineCommand } from '../messaging/define-command.ts';
import { keepFormerHandles } from '../policy/former-handles.ts';
import { policySchema } from '../policy/policy.ts';
import { readPolicy, writePolicy } from '../policy/stored-policy.ts';

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
    const policy = keepFormerHandles(await readPolicy(db), input);
    await writePolicy(db, policy);
    page.setPanelMode(policy.sidebar === 'panel');
    if (policy.sidebar === 'panel') await page.broadcast('hide-sidebar', {});
    await badges.judgeAgain();
    return policy;
  },
});

export default command;
