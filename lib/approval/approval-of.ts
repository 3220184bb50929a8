import type { CustomerRecord } from '../crm/model.ts';
import type { Work } from '../db/clew-db.ts';
import { permalink } from '../detect/permalink.ts';
import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import type { Link } from '../snapshot/snapshot.ts';
import { type Approval, type Asked, answerTo, requestsIn, type Said } from './approval.ts';

interface About {
  post: Post;
  policy: Policy;
  /** Of the CRM that is connected, a crmKey. */
  crm: string;
  record: CustomerRecord | null;
  /** The record is read out of a CRM on this device, to which nobody signs in. */
  onDevice: boolean;
  link: Link | null;
  work: Work | undefined;
}

/** Whether a second person agreed, by what the CRM says now: nothing that page or draft say counts. */
export function approvalOf({ post, policy, crm, record, onDevice, link, work }: About): Approval {
  const { approvers } = policy;
  const asked = work?.asked?.crm === crm ? work.asked : undefined;
  const interactions = onDevice ? [] : (record?.interactions ?? []);
  const linked = link?.state === 'pending' || link?.state === 'done';
  const noteWay = linked ? 'note' : 'link';
  return {
    way: record && !onDevice ? noteWay : 'word',
    own: ownOf(asked, work?.said, interactions, approvers),
    requests: requestsIn(interactions, permalink(post), asked?.code ?? null, approvers),
  };
}

/** What was asked or said last. */
function ownOf(
  asked: Asked | undefined,
  said: Said | undefined,
  interactions: CustomerRecord['interactions'],
  approvers: readonly string[],
): Approval['own'] {
  if (said && (!asked || said.at > asked.at))
    return { text: said.text, code: null, state: 'agreed', how: 'word', by: said.by, why: said.how };
  if (!asked) return null;
  const { code, text } = asked;
  const answer = answerTo(asked, interactions, approvers);
  if (!answer) return { text, code, state: 'asked', how: 'note', by: null, why: '' };
  const { by, ok, why } = answer;
  return { text, code, state: ok ? 'agreed' : 'declined', how: 'note', by, why };
}
