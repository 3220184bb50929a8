import * as v from 'valibot';
import { confirmReply } from '../composer/confirm-reply.ts';
import { fillOpened } from '../conversation/fill-opened.ts';
import { keepGone } from '../conversation/keep-gone.ts';
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

const goneIds = v.pipe(v.array(postIdSchema), v.maxLength(100));

/**
 * Posts that a page shows or X's answers held. Each is validated by itself: one that cannot be read is counted and left
 * out, and the others are judged all the same. `deleted` were deleted in this page; for `unavailable` X gave only a
 * tombstone. Answers with the badges of those that are related to the CEO.
 */
const command = defineCommand({
  name: 'report-posts',
  from: ['page'],
  input: v.strictObject({
    posts: v.pipe(v.array(v.unknown()), v.maxLength(100)),
    composed: v.boolean(),
    deleted: v.optional(goneIds),
    unavailable: v.optional(goneIds),
  }),
  async handle({ input, sender, services: { badges, db, drain, now, tabs, undecided } }) {
    const posts = input.posts.map((post) => v.safeParse(postSchema, post));
    const readable: Post[] = posts.flatMap((parsed) => (parsed.success ? [parsed.output] : []));
    const policy = await readPolicy(db);
    const decided = undecided.take(readable);
    const shown = await judgePosts(db, policy, [...readable, ...decided], now().getTime());
    undecided.remember(readable.filter(({ id }) => !shown[id]));
    await fillOpened(db, readable);
    await keepGone(db, readable, input, now().getTime());
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
