import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { waysOf } from '../ways/ways-of.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'get-ways': typeof command;
  }
}

/** Desks, flag cards, paths, knowledge and the specialist's role: out of policy, and as shipped where it is silent. */
const command = defineCommand({
  name: 'get-ways',
  from: ['options'],
  input: nothing,
  handle: async ({ services }) => waysOf(await readPolicy(services.db)),
});

export default command;
