import * as v from 'valibot';
import { confirmReply } from '../composer/confirm-reply.ts';
import { fillOpened } from '../conversation/fill-opened.ts';
import { keepGone } from '../conversation/keep-gone.ts';
import { keepShown } from '../conversation/keep-shown.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { type Post, postSchema } from '../detect/post.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'report-posts': typeof command;
  }
}

const told = v.pipe(
  v.record(postIdSchema, v.picklist(['deleted', 'unavailable', 'shown'])),
  v.maxEntries(300),
);

/**
 * Posts that a page shows or X's answers held. Each is validated by itself: one that cannot be read is counted and left
 * out, and the others are judged all the same. `told`: "deleted" in this page; "unavailable" where X gave only a
 * tombstone; "shown" was in the specialist's view. Answers with the badges of those that are related to the CEO.
 */
const command = defineCommand({
  name: 'report-posts',
  from: ['page'],
  input: v.strictObject({
    posts: v.pipe(v.array(v.unknown()), v.maxLength(100)),
    composed: v.boolean(),
    told: v.optional(told),
  }),
  async handle({ input, sender, services: { badges, db, drain, now, pictures, tabs, undecided } }) {
    const posts = input.posts.map((post) => v.safeParse(postSchema, post));
    const readable: Post[] = posts.flatMap((parsed) => (parsed.success ? [parsed.output] : []));
    const policy = await readPolicy(db);
    const decided = undecided.take(readable);
    const judged = [...readable, ...decided];
    const shown = await judgePosts(db, policy, judged, now().getTime());
    undecided.remember(readable.filter(({ id }) => !shown[id]));
    // In its own time: a picture that cannot be had must hold nothing up.
    const aimed = Object.keys(shown).filter((id) => !shown[id]?.faint);
    pictures.learn(policy, judged, aimed).catch(console.error);
    await fillOpened(db, readable);
    const { told = {} } = input;
    const idsOf = (word: string) => Object.keys(told).filter((id) => told[id] === word);
    const gone = { deleted: idsOf('deleted'), unavailable: idsOf('unavailable') };
    await keepGone(db, readable, gone, now().getTime());
    await keepShown(db, idsOf('shown'), now().toISOString());
    const { look } = await tabs.get(sender.tabId ?? -1);
    const answered: string[] = [];
    for (const post of readable) {
      const id = await confirmReply(
        db,
        policy,
        { post, composed: input.composed, account: look.account },
        now(),
      );
      if (id) answered.push(id);
    }
    if (answered.length > 0) await badges.refresh(answered);
    void drain();
    return { badges: shown, unreadable: posts.length - readable.length };
  },
});

export default command;
