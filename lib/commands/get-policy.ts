import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'get-policy': typeof command;
  }
}

const command = defineCommand({
  name: 'get-policy',
  from: ['options'],
  input: nothing,
  handle: ({ services }) => readPolicy(services.db),
});

export default command;
