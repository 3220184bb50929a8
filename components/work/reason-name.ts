import { type CloseReason, closeReasons } from '../../lib/db/close-reasons.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';

const known: ReadonlySet<string> = new Set(closeReasons);

/** What a reason for no reply is called: by the team, else in the specialist's language, else by its id. */
export function reasonName(reason: CloseReason, { routing }: Pick<Policy, 'routing'>): string {
  const name = routing.noReply.find(({ id }) => id === reason)?.name;
  if (name) return name;
  return known.has(reason) ? t(`sidebar_close_${reason.replaceAll('-', '_')}`) : reason;
}
