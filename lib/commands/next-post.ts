import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { readOrder } from '../queue-order/read-order.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'next-post': typeof command;
  }
}

/** Milliseconds. */
const patience = 300;

/**
 * Turns the sidebar to the post that wants an answer next: the one after the open post in the queue's order, from the
 * start again after the last; in the lane that the tab's queue is narrowed to, where it is. X's page stays where it is.
 * Resolves with its id, or null where nothing else waits.
 */
const command = defineCommand({
  name: 'next-post',
  from: ['sidebar'],
  input: v.strictObject({ after: v.nullable(postIdSchema) }),
  async handle({ input: { after }, sender, services: { db, judging, now, tabs } }) {
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    // What was closed a moment ago is out of its lane by then; where all is judged anew, nobody waits for that.
    await Promise.race([judging.settle(), new Promise((resolve) => setTimeout(resolve, patience))]);
    const [policy, { filter }] = await Promise.all([readPolicy(db), tabs.get(sender.tabId)]);
    const lane = filter?.lane?.startsWith('~') ? undefined : filter?.lane;
    const all = await readOrder(db, { search: '', states: [], relations: [], lane }, policy, now().getTime());
    const waiting = all.filter(({ ordered }) => !ordered?.place.lane.startsWith('~')).map(({ id }) => id);
    const from = after === null ? -1 : waiting.indexOf(after);
    // Once dealt with, it is no longer among them: then the first one is next.
    const postId =
      [...waiting.slice(from + 1), ...waiting.slice(0, from + 1)].find((id) => id !== after) ?? null;
    if (postId) await tabs.update(sender.tabId, { postId });
    return { postId };
  },
});

export default command;
