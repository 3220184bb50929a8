import type { Post } from '../../detect/post.ts';
import type { RecentReply, Rule } from '../rule.ts';
import { twinIndex } from '../trigrams.ts';

const leastLikeness = 0.6;

/** Whether `reply` answered the writer of `post`, by id or handle. */
function toThem({ to }: RecentReply, post: Post | null): boolean {
  if (!to || !post) return false;
  const name = to.replace(/^@/, '').toLowerCase();
  return name === post.author.id || name === post.author.handle.toLowerCase();
}

const rule: Rule = {
  id: 'twin',
  level: 'warn',
  description: 'Much like one of the account’s last 200 replies; the same text to the same person blocks.',
  needs: ['recent', 'post'],
  reach: 'draft',
  check(draft, { recent, post }) {
    if (recent.length === 0) return [];
    const twins = twinIndex(recent).twins(draft, leastLikeness);
    const again = twins.find(({ reply, same }) => same && toThem(reply, post));
    const twin = again ?? twins[0];
    if (!twin) return [];
    const { text, permalink } = twin.reply;
    const percent = Math.floor(twin.likeness * 100);
    return [
      {
        rule: rule.id,
        level: again ? 'block' : rule.level,
        span: [draft.length - draft.trimStart().length, draft.trimEnd().length],
        message: again ? { key: 'guard_twin_same' } : { key: 'guard_twin', args: { percent } },
        see: [{ label: { key: 'guard_see_earlier' }, text, ...(permalink && { url: permalink }) }],
      },
    ];
  },
};

export default rule;
