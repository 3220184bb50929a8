import type { StoredPost } from '../db/clew-db.ts';
import { lookalike } from '../impostors/lookalike.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import type { Policy } from '../policy/policy.ts';
import { isAimed } from './relate.ts';

/** What X's page may know of a kept post: how it is aimed and where the work stands. Null where it gets no badge. */
export function badgeOf(
  { post, relations, state }: Pick<StoredPost, 'post' | 'relations' | 'state'>,
  policy: Policy,
): BadgeInfo | null {
  if (relations.length === 0 || post.promoted) return null;
  return {
    relations,
    state,
    faint: !isAimed(relations, policy),
    impostor: lookalike(post.author, policy) !== null,
  };
}

/** The badges of these rows by post id; a post without one is left out. */
export function badgesOf(rows: readonly StoredPost[], policy: Policy): Record<string, BadgeInfo> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const badge = badgeOf(row, policy);
      return badge ? [[row.id, badge]] : [];
    }),
  );
}
