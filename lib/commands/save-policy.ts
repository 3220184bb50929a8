import { crmKey } from '../crm/crm-key.ts';
import { endSignIn } from '../crm/reads/signed-in-agent.ts';
import { settleByCrm } from '../db/settle-state.ts';
import { defineCommand } from '../messaging/define-command.ts';
import type { Services } from '../messaging/services.ts';
import { sendNow } from '../outbox/enqueue.ts';
import { keepFormerHandles } from '../policy/former-handles.ts';
import { keepVerdicts } from '../policy/keep-verdicts.ts';
import { type Policy, policySchema } from '../policy/policy.ts';
import { readPolicy, writePolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'save-policy': typeof command;
  }
}

/** Saves the policy; open X pages report what they show again, to be judged by it. Where another CRM is connected by it,
 * what waited for the earlier one stays here, and what waits for the new one is sent. */
const command = defineCommand({
  name: 'save-policy',
  from: ['options'],
  input: policySchema,
  async handle({ input, services }) {
    const { badges, db, page } = services;
    const before = await readPolicy(db);
    const policy = keepVerdicts(before, keepFormerHandles(before, input));
    const moved = movedAdapters(before, policy);
    await db.transaction('rw', db.settings, db.secrets, db.operations, async () => {
      await writePolicy(db, policy);
      await db.secrets.bulkDelete(moved);
      for (const adapter of moved) await endSignIn(db, crmKey({ ...before.crm, adapter }));
    });
    if (crmKey(before.crm) !== crmKey(policy.crm)) await followOther(services, crmKey(policy.crm));
    page.setPanelMode(policy.sidebar === 'panel');
    if (policy.sidebar === 'panel') await page.broadcast('hide-sidebar', {});
    await badges.judgeAgain();
    return policy;
  },
});

/** Those whose address is another one now: what they signed in with was given for the earlier one, and is not sent there. */
function movedAdapters({ crm: before }: Policy, { crm: now }: Policy): string[] {
  return Object.keys(before.settings).filter(
    (adapter) => crmKey({ ...before, adapter }) !== crmKey({ ...now, adapter }),
  );
}

async function followOther({ db, drain, followed }: Services, crm: string): Promise<void> {
  await settleByCrm(db);
  followed.restart();
  await sendNow(db, crm);
  void drain();
}

export default command;
