import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { waysSchema } from '../policy/desks-policy.ts';
import { policySchema } from '../policy/policy.ts';
import { readPolicy, writePolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'save-ways': typeof command;
  }
}

/** Saves desks, cards, paths and knowledge beside the rest of the policy; null: as shipped again. Answers with the policy. */
const command = defineCommand({
  name: 'save-ways',
  from: ['options'],
  input: v.strictObject({ ways: v.nullable(waysSchema) }),
  async handle({ input: { ways }, services: { db } }) {
    return db.transaction('rw', db.settings, async () => {
      const { ways: _before, ...rest } = await readPolicy(db);
      const policy = v.parse(policySchema, ways ? { ...rest, ways } : rest);
      await writePolicy(db, policy);
      return policy;
    });
  },
});

export default command;
