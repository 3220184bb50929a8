import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { sorted } from '../snippets/portable.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'list-snippets': typeof command;
  }
}

/** All saved replies, by group and name. */
const command = defineCommand({
  name: 'list-snippets',
  from: ['sidebar', 'options'],
  input: nothing,
  handle: async ({ services: { db } }) => sorted(await db.snippets.toArray()),
});

export default command;
