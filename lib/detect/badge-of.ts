import type { StoredPost } from '../db/clew-db.ts';
import { type Lookalike, lookalike } from '../impostors/lookalike.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import { t } from '../platform/i18n.ts';
import type { Policy } from '../policy/policy.ts';
import type { PostState, Relation } from './post.ts';
import { isAimed } from './relate.ts';

/** What X's page may know of a kept post: how it is aimed and where the work stands. Null where it gets no badge. */
export function badgeOf(
  { post, relations, state }: Pick<StoredPost, 'post' | 'relations' | 'state'>,
  policy: Policy,
): BadgeInfo | null {
  if (relations.length === 0 || post.promoted) return null;
  const impostor = lookalike(post.author, policy);
  const label = labelOf(relations, state, impostor);
  return { label, state, faint: !isAimed(relations, policy), impostor: impostor !== null };
}

function labelOf(relations: readonly Relation[], state: PostState, impostor: Lookalike | null): string {
  const label = t('badge_label', {
    why: relations.map((relation) => t(`badge_${relation}`)).join(', '),
    state: t(`badge_${state.replace('-', '_')}`),
  });
  if (!impostor) return label;
  return `${label}. ${t(impostor.why === 'picture' ? 'badge_impostor_picture' : 'badge_impostor')}`;
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
