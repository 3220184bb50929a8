import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'close-sidebar': typeof command;
  }
}

/** Closes the sidebar in X's page, from within it. */
const command = defineCommand({
  name: 'close-sidebar',
  from: ['sidebar'],
  input: nothing,
  async handle({ sender, services: { page, tabs } }) {
    if (sender.tabId === null) return;
    await tabs.update(sender.tabId, { open: false });
    await page.send(sender.tabId, 'hide-sidebar', {});
  },
});

export default command;
