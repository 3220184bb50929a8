import type { CustomerRecord } from '../crm/model.ts';
import type { Post } from '../detect/post.ts';
import { type Offer, offerDesks } from '../escalation/offer-desks.ts';
import type { Lookalike } from '../impostors/lookalike.ts';
import { type Fit, fittingPaths } from '../maze/match.ts';
import { type Power, powersOn } from '../maze/powers.ts';
import type { FlagCard } from '../policy/desks-policy.ts';
import type { Policy } from '../policy/policy.ts';
import { statementsIn } from '../statements/find.ts';
import type { Weighed } from '../statements/statement.ts';
import { weigh } from '../statements/weigh.ts';
import { type Flag, flags as order, type Severity, type Triage } from '../triage/triage.ts';
import { type Commitment, commitmentsTo } from './commitments.ts';
import { knowledgeFor, type Shown } from './knowledge-for.ts';
import { waysOf } from './ways-of.ts';

/** All that the ways out say of a post. For the specialist alone. */
export interface Insight {
  /** The flags that bear a card, the gravest first. */
  flags: { flag: Flag; card: FlagCard }[];
  /** Every desk, those first that this post asks for. */
  offers: Offer[];
  fits: Fit[];
  powers: Power[];
  sides: Weighed[];
  knowledge: Shown[];
  /** What the CEO wrote to this customer that reads as a commitment. */
  owed: Commitment[];
}

interface Source {
  post: Post;
  thread: readonly Post[];
  record: CustomerRecord | null;
  policy: Policy;
  /** As what the post is taken. */
  triage: Pick<Triage, 'flags' | 'severity'>;
  /** Whom of ours the author is easily taken for. */
  impostor: Lookalike | null;
}

/** Of those who write without end, the newest are read. */
const mostOwn = 20;

/** Pure. What is reckoned of time changes by the day: warranties, ages, cards that expire. */
export function insightOf({ post, thread, record, policy, triage, impostor }: Source, now: Date): Insight {
  const ways = waysOf(policy);
  const found = new Set<Flag>(triage.flags);
  if (impostor) found.add('impersonation');
  const flags = order.filter((flag) => found.has(flag));
  const { author } = post;
  const own = thread.filter(
    (each) => each.id !== post.id && author.id !== null && each.author.id === author.id,
  );
  const texts = [post, ...own.slice(-mostOwn)].map(({ text }) => text.slice(0, 4000));
  const fits = fittingPaths(ways, { record, texts, now });
  // Where a path fits, something is broken: an ordinary fault at least.
  const severity = Math.max(triage.severity, fits.length > 0 ? 1 : 0) as Severity;
  return {
    flags: flags.flatMap((flag) => {
      const card = ways.cards[flag];
      return card ? [{ flag, card }] : [];
    }),
    offers: offerDesks(ways.desks, flags, severity),
    fits,
    powers: powersOn(
      fits.map(({ path }) => path),
      ways,
      policy.powers,
    ),
    sides: weigh(statementsIn(post, thread), record, now),
    knowledge: knowledgeFor(ways.knowledge, texts, record, now),
    owed: commitmentsTo(post, thread, policy),
  };
}
