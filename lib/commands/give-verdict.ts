import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { readPolicy, writePolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'give-verdict': typeof command;
  }
}

const tag = v.pipe(
  v.string(),
  v.normalize('NFC'),
  v.transform((text) => text.replace(/^[#＃]/, '').toLowerCase()),
  v.maxLength(100),
  v.regex(/^[\p{L}\p{M}\p{N}_]+$/u),
);

/**
 * The team's verdict on a hashtag, for all that is written from now on: with who gave it, when and why. That one is fine
 * needs no reason; that it is not, the next specialist wants to understand.
 */
const command = defineCommand({
  name: 'give-verdict',
  from: ['sidebar'],
  input: v.pipe(
    v.strictObject({
      tag,
      verdict: v.picklist(['fine', 'avoid', 'hate']),
      why: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    }),
    v.check(({ verdict, why }) => verdict === 'fine' || /\p{L}{2}/u.test(why)),
  ),
  async handle({ input: { tag, verdict, why }, services: { db, now } }) {
    const when = now().toISOString();
    await db.transaction('rw', db.settings, db.audit, async () => {
      const policy = await readPolicy(db);
      const given = { verdict, who: policy.agent, when, why };
      const hashtags = Object.fromEntries([...Object.entries(policy.hashtags), [tag, given]]);
      await writePolicy(db, { ...policy, hashtags });
      const detail = JSON.stringify({ verdict, why });
      await db.audit.add({ at: when, agent: policy.agent, action: 'give-verdict', subject: tag, detail });
    });
  },
});

export default command;
