import type { Post } from '../../lib/detect/post.ts';
import { type Offer, offerDesks, severityOf } from '../../lib/escalation/offer-desks.ts';
import { type Fit, fittingPaths } from '../../lib/maze/match.ts';
import { type Power, powersOn } from '../../lib/maze/powers.ts';
import type { Ways } from '../../lib/policy/desks-policy.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { statementsIn } from '../../lib/statements/find.ts';
import type { Weighed } from '../../lib/statements/statement.ts';
import { weigh } from '../../lib/statements/weigh.ts';
import { flagsOf } from '../../lib/triage/flags.ts';
import type { Flag } from '../../lib/triage/triage.ts';
import { knowledgeFor, type Shown } from '../../lib/ways/knowledge-for.ts';

export interface Insight {
  /** Those that bear a card, the gravest first. */
  flags: Flag[];
  offers: Offer[];
  fits: Fit[];
  powers: Power[];
  sides: Weighed[];
  knowledge: Shown[];
}

type Parts = Pick<Snapshot, 'thread' | 'record' | 'policy' | 'impostor'>;

/** The flags of a post by the rules alone; an author who is easily taken for one of ours is an impersonation. */
export function flagsOn({ thread, policy, impostor }: Parts, post: Post): Flag[] {
  const { flags } = flagsOf(post, thread, policy);
  return impostor && !flags.includes('impersonation') ? [...flags, 'impersonation'] : flags;
}

/** All that the ways out say of a post. Pure. */
export function insightOf(parts: Parts, post: Post, ways: Ways, now: Date): Insight {
  const { thread, record, policy } = parts;
  const flags = flagsOn(parts, post);
  const own = thread.filter(
    ({ id, author }) => id === post.id || (author.id !== null && author.id === post.author.id),
  );
  const texts = (own.some(({ id }) => id === post.id) ? own : [...own, post]).map(({ text }) => text);
  const fits = fittingPaths(ways, { record, texts, now });
  return {
    flags: flags.filter((flag) => ways.cards[flag]),
    // What nobody judged otherwise is a fault to be mended.
    offers: offerDesks(
      ways.desks,
      flags,
      Math.max(severityOf(flags), fits.length > 0 ? 1 : 0) as 0 | 1 | 2 | 3,
    ),
    fits,
    powers: powersOn(
      fits.map(({ path }) => path),
      ways,
      policy.powers,
    ),
    sides: weigh(statementsIn(post, thread), record, now),
    knowledge: knowledgeFor(ways.knowledge, texts, record, now),
  };
}
