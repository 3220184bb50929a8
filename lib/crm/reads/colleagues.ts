import type { TakenBy, Work } from '../../db/clew-db.ts';
import type { CustomerRecord, Interaction } from '../model.ts';

/** By what names the specialist goes. */
export interface Me {
  /** As the CRM names who is signed in; null where that is not known. */
  signedIn: string | null;
  /** As policy says it. */
  agent: string;
}

export type Handler = Pick<TakenBy, 'agent' | 'over'>;

/**
 * The colleague who has a post by what its customer's record says: who owns its case, else who answered it or linked it.
 * Null where nobody does but the specialist; undefined where the record does not reach back to the post.
 */
export function handlerOf(
  record: CustomerRecord,
  post: { id: string; createdAt: string | null },
  me: Me,
  letGo: Work['letGo'],
): Handler | null | undefined {
  const entry = record.interactions.find(({ postId, direction }) => postId === post.id && direction === 'in');
  if (!entry) return reachesBack(record, post.createdAt) ? null : undefined;
  const agent = entry.agent ?? '';
  if (isMe(agent, me)) return null;
  const owner = record.cases.find(({ id }) => id === entry.caseId)?.owner.trim() ?? '';
  if (owner) return isOwnName(owner, me) ? null : { agent: owner, over: 'case' };
  const replier = entry.answered ? replierTo(record, entry) : '';
  if (isMe(replier, me)) return null;
  const other = replier || agent.trim();
  return other && !(letGo && sameName(letGo.agent, other)) ? { agent: other, over: 'post' } : null;
}

/** The first page of a long history ends somewhere: what is older than that is not gone. */
function reachesBack({ interactions, moreInteractions }: CustomerRecord, createdAt: string | null): boolean {
  if (!moreInteractions) return true;
  const oldest = Math.min(...interactions.map(({ at }) => Date.parse(at)));
  return createdAt !== null && oldest < Date.parse(createdAt);
}

function replierTo({ interactions }: CustomerRecord, { caseId, at }: Interaction): string {
  const replies = interactions.filter(
    (row) =>
      row.channel === 'post' &&
      row.direction === 'out' &&
      row.caseId === caseId &&
      Date.parse(row.at) >= Date.parse(at),
  );
  return replies.at(-1)?.agent?.trim() ?? '';
}

/** An owner is the CRM's own word, so it is compared by the CRM's own name of the specialist where that is known. */
const isOwnName = (name: string, { signedIn, agent }: Me): boolean => sameName(name, signedIn ?? agent);

/** Who linked or answered is in some CRMs the word that Clew itself wrote there, which is policy's. */
const isMe = (name: string, { signedIn, agent }: Me): boolean =>
  name !== '' && (sameName(name, agent) || (signedIn !== null && sameName(name, signedIn)));

export function sameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase(),
  );
  return one !== '' && one === other;
}
