import type { Policy } from '../policy/policy.ts';
import { flagsOf } from './flags.ts';
import type { Flagged } from './rule.ts';
import type { Readable, Seen } from './seen.ts';
import type { Flag, Reason } from './triage.ts';

/** What somebody may be in need of wherever it is said; the other flags are about the post itself. */
const carried: readonly Flag[] = ['safety', 'legal_threat', 'data_rights', 'vulnerable'];

const person = ({ author }: Flagged): string => author?.id ?? author?.handle.toLowerCase() ?? '';

/** The author's other posts: of the conversation, before this one, and of elsewhere. The last one is the newest. */
export function earlierOf(post: Readable, conversation: readonly Readable[], seen: Seen): Flagged[] {
  const who = person(post);
  const at = conversation.findIndex(
    (other) => other === post || (post.id !== undefined && other.id === post.id),
  );
  const before = (at < 0 ? conversation : conversation.slice(0, at)).filter(
    (other) => who !== '' && person(other) === who && other.text !== post.text,
  );
  const known = new Set(before.map(({ id }) => id).filter((id) => id !== undefined));
  const elsewhere = (seen.earlier ?? []).filter(
    ({ id }) => id === undefined || (id !== post.id && !known.has(id)),
  );
  return [...elsewhere, ...before];
}

const flagged = (reasons: Reason[]): { flags: Flag[]; reasons: Reason[] } => ({
  flags: [...new Set(reasons.map(({ id }) => id as Flag))],
  reasons,
});

/** Flags that the quoted post or a picture's alternative text bears. */
export function besideOf(
  post: Readable,
  policy: Policy,
  { altTexts = [] }: Seen,
): { flags: Flag[]; reasons: Reason[] } {
  const places: [key: string, text: string][] = [
    ...altTexts.map((text): [string, string] => ['triage_in_picture', text]),
    ...(post.quoted?.text ? ([['triage_in_quoted', post.quoted.text]] as [string, string][]) : []),
  ];
  const reasons: Reason[] = [];
  for (const [key, text] of places) {
    const found = flagsOf({ text }, [], policy);
    for (const flag of found.flags.filter((one) => carried.includes(one))) {
      const span = found.reasons.find(({ id }) => id === flag)?.span;
      const words = span ? text.slice(...span) : '';
      reasons.push({ source: 'rule', id: flag, message: { key, args: { words } }, span: null });
    }
  }
  return flagged(reasons);
}

/** The flag of having made contact before: by the CRM's ledger, or else by what the author wrote. */
export function repeatedOf(
  earlier: readonly Flagged[],
  contacts: number,
): { flags: Flag[]; reasons: Reason[] } {
  const reasons: Reason[] = [];
  if (contacts > 0)
    reasons.push({
      source: 'rule',
      id: 'repeat_contact',
      message: { key: 'triage_contacts_recorded', args: { count: contacts } },
      span: null,
    });
  else if (earlier.length >= 2)
    reasons.push({
      source: 'rule',
      id: 'repeat_contact',
      message: { key: 'triage_posts_before', args: { count: earlier.length } },
      span: null,
    });
  return flagged(reasons);
}
