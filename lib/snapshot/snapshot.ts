import type { Agreed, Approval } from '../approval/approval.ts';
import type { CaseStatus, CustomerRecord } from '../crm/model.ts';
import type { Gone, IdentityAnswer, Operation, TakenBy } from '../db/clew-db.ts';
import type { CloseReason } from '../db/close-reasons.ts';
import type { Post, PostState, Relation } from '../detect/post.ts';
import type { EscalationInfo } from '../escalation/overdue.ts';
import type { Override } from '../guardrails/consent.ts';
import type { Message, RecentReply, ThreadChange } from '../guardrails/rule.ts';
import type { Candidate } from '../identity/candidate.ts';
import type { Lookalike } from '../impostors/lookalike.ts';
import type { ErrorReport } from '../messaging/errors.ts';
import type { CaseConflict, Way } from '../outbox/conflict.ts';
import type { Policy } from '../policy/policy.ts';
import type { Place } from '../queue-order/place.ts';
import type { Reminder } from '../reminders/reminder.ts';
import type { Triage } from '../triage/triage.ts';
import type { Insight } from '../ways/insight.ts';
import type { QueueInfo } from './queue-info.ts';
import type { QueueFilter } from './read-queue.ts';
import type { SyncInfo } from './read-sync.ts';

/** What X's page around the sidebar looks like, as the page script reported it. */
export interface PageLook {
  theme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  /** The handle that is signed in on X; null where it cannot be read. */
  account: string | null;
  /** How many posts or answers of X this page held that could not be read. */
  unreadable: number;
  /** Set where something that the page must have was not found in it. */
  fault?: PageFault | null | undefined;
}

/** Names of Clew's own, so that they may be shown to anybody. */
export interface PageFault {
  surface: string;
  /** The anchors that were not found. */
  missing: string[];
}

/** pending: in the outbox, not yet in the CRM. failed: the CRM refused it, with the reason. */
export interface Link {
  postId: string;
  /** The CRM that customer and case are in, a crmKey. */
  crm: string;
  customerId: string;
  caseId: string;
  state: 'pending' | 'done' | 'removing' | 'failed';
  at: string;
  /** The operation that brought it into this state; an older one's answer no longer matters to it. */
  opId: string;
  problem: Message | null;
}

export interface Draft {
  postId: string;
  text: string;
  updatedAt: string;
  /** When the first of it was typed; absent while it is empty, and on drafts of before this was kept. */
  begunAt?: string;
}

/**
 * A reply on its way through X's composer. "handing": written down, not yet known to have arrived in the box.
 * "confirmed": seen on X.
 */
export interface Reply {
  postId: string;
  text: string;
  state: 'handing' | 'inserted' | 'confirmed';
  insertedAt: string;
  /** Of the reply, once confirmed. */
  permalink: string | null;
  /** When it was posted, by X's word; null until it is confirmed. */
  postedAt: string | null;
  /** What X shows, where it differs from what was checked and inserted. */
  seenText: string | null;
  /** Why the CRM did not take it, though it was seen on X. */
  problem: Message | null;
  /** What X's box holds now, where that is no longer the text that was checked; null: as checked, or not known. */
  boxText: string | null;
  /** The blocks that the specialist overrode for this text, each with the reason they typed. */
  overrides: Override[];
  /** The second person whom this text needed, and who agreed to it. */
  agreed?: Agreed | undefined;
}

/** A write to the CRM that is not done, or not done yet. */
export interface OperationInfo extends Pick<Operation, 'opId' | 'kind' | 'state' | 'createdAt'> {
  problem: ErrorReport | null;
  /** The case that it is about, where it is about one. */
  caseId: string | null;
  /** What can be done about it, where it was refused. */
  way?: Way;
  /** What became of the case, where that is why. */
  conflict?: CaseConflict | null;
  /** The number of the case that was made for the post that this one links. */
  made?: string | null;
  /** Of a change of a case's status, what it is to be. */
  status?: CaseStatus;
}

/** A write that is not done, for a CRM that is not connected now or of a person who is not signed in there. */
export interface HeldOperation extends Pick<Operation, 'opId' | 'kind' | 'createdAt' | 'crm'> {
  /** Whose post it is about, where it is about one: a handle. */
  handle: string | null;
  /** Who has to sign in to the connected CRM: a name, '' where nobody can say whose it is; null where it is for another. */
  person: string | null;
}

/** What is known of a conversation's posts beside what X says of them. */
export interface ThreadMarks {
  /** Those that the specialist has had in view. */
  shown: string[];
  gone: Record<string, Gone['how']>;
}

/** Everything that the sidebar shows. The background sends it whole once, then only the keys that changed. */
export interface Snapshot {
  page: PageLook;
  policy: Policy;
  /** Counts of the aimed posts that this specialist has come across; the list itself is asked for. */
  queue: QueueInfo;
  /** What it was last searched for in this tab. */
  filter: QueueFilter | null;
  /** The post that the sidebar is open on. */
  post: Post | null;
  relations: Relation[];
  state: PostState;
  claimed: boolean;
  closed: CloseReason | null;
  /** The colleague who has the post, where its state is "taken". */
  takenBy: Pick<TakenBy, 'agent' | 'at'> | null;
  /** What it was judged to be and where it stands in the queue; null until that was done, and where it is not aimed. */
  place: Place | null;
  /** As what it is taken: its place's, or judged at once where it has none. */
  triage: Triage | null;
  reminder: Reminder | null;
  /** Whom of ours the author is easily taken for. */
  impostor: Lookalike | null;
  /** What is known of the post's conversation, the post included, oldest first. */
  thread: Post[];
  marks: ThreadMarks;
  /** The posts that this one answers and that were not in view; empty once a reason was given. */
  unread: string[];
  /** Why the reply is written without having read those. */
  readReason: string | null;
  /** What happened in the conversation since the draft was begun, until it is acknowledged. */
  changes: ThreadChange[];
  /** The newest replies of the brand's accounts, by Clew or seen on X, the newest first; at most 200. */
  recent: RecentReply[];
  /** Who the author may be. With evidence "x-id" the record is there too. */
  matches: Candidate[];
  record: CustomerRecord | null;
  /** Somebody has said that the author is no customer. */
  notCustomer: IdentityAnswer | null;
  link: Link | null;
  draft: Draft | null;
  reply: Reply | null;
  /** What a second person was asked to agree to, here or by colleagues, and what came of it. */
  approval: Approval;
  /** Set when the CRM could not be asked; the rest is still right. */
  crmProblem: ErrorReport | null;
  /** When the CRM said all this, in milliseconds; null where it is read out of the CRM itself this very moment. */
  crmFetchedAt: number | null;
  /** Nothing is known yet, and the CRM has been asked. */
  crmLoading: boolean;
  /** Writes on this post or this customer that are on their way or were refused, oldest first. */
  operations: OperationInfo[];
  /** What went to desks about this post or its author, newest first. */
  escalations: EscalationInfo[];
  /** The ways out of the maze for this post. */
  ways: Insight | null;
  /** Writes for other CRMs than the connected one or of other people, whatever they are about, oldest first. */
  held: HeldOperation[];
  /** What is not done anywhere: counts, and when to ask for the list again. */
  sync: SyncInfo;
}
