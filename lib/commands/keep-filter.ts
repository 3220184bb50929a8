import * as v from 'valibot';
import { relationSchema } from '../detect/post.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postStates } from '../snapshot/queue-info.ts';
import { topics } from '../triage/topic.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'keep-filter': typeof command;
  }
}

/** What the queue is searched for and filtered by. */
export const filterFields = {
  search: v.pipe(v.string(), v.maxLength(200)),
  states: v.pipe(v.array(v.picklist(postStates)), v.maxLength(postStates.length)),
  relations: v.pipe(v.array(relationSchema), v.maxLength(relationSchema.options.length)),
  lane: v.optional(v.pipe(v.string(), v.regex(/^~?[a-z][a-z0-9-]{0,39}$/))),
  topic: v.optional(v.picklist(topics)),
  product: v.optional(v.pipe(v.string(), v.maxLength(200))),
};

/**
 * Keeps the queue's search and filter for the tab. Opening a post on X loads the sidebar anew, and a frame in X's page
 * may have no storage of its own.
 */
const command = defineCommand({
  name: 'keep-filter',
  from: ['sidebar'],
  input: v.strictObject(filterFields),
  async handle({ input, sender, services: { tabs } }) {
    if (sender.tabId !== null) await tabs.update(sender.tabId, { filter: input });
    return null;
  },
});

export default command;
