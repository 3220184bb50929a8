import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'open-options': typeof command;
  }
}

const command = defineCommand({
  name: 'open-options',
  from: ['sidebar'],
  input: nothing,
  handle: ({ services }) => services.page.openOptions(),
});

export default command;
