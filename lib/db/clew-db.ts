import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import * as v from 'valibot';
import type { Asked, Said } from '../approval/approval.ts';
import { crmKey } from '../crm/crm-key.ts';
import { nobodySignsIn } from '../crm/definitions.ts';
import type { AgentRef, Basis, Case } from '../crm/model.ts';
import type { Post, PostState, Relation } from '../detect/post.ts';
import { mayAnswer } from '../detect/relate.ts';
import type { Escalation } from '../escalation/escalation.ts';
import type { Picture } from '../impostors/own-pictures.ts';
import type { ErrorReport } from '../messaging/errors.ts';
import { defaultPolicy, type Policy, policySchema } from '../policy/policy.ts';
import type { Correction, Place } from '../queue-order/place.ts';
import type { Reminder } from '../reminders/reminder.ts';
import type { Draft, Link, Reply } from '../snapshot/snapshot.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { CloseReason } from './close-reasons.ts';
import { newestFirst, queueKeys, withQueueKeys } from './queue-keys.ts';
import { relaxedCache } from './relaxed-cache.ts';

/** A post kept because it is aimed, or belongs to the conversation of one that is. */
export interface StoredPost {
  id: string;
  conversationId: string;
  post: Post;
  relations: Relation[];
  state: PostState;
  /** A reply of the brand's to it was seen on X. */
  answered?: boolean;
  /** Milliseconds; only on aimed posts, so that the queue's index holds nothing else. */
  aimedAt?: number;
  /** The last time, in milliseconds. */
  seenAt: number;
  /** Aimed at nobody, and in the queue for as long as the desk that it went to is overdue. */
  late?: true;
  /** The first time; absent on rows of before this was kept. */
  firstSeenAt?: number;
  /** Only on posts by an account of the brand's: a key that puts the newest first. */
  ours?: string;
  /** Its place in the queue, and when this row was last written; both set by queue-keys.ts, on aimed posts only. */
  newest?: string;
  changed?: number;
}

/** What the specialist did with a post. Apart from the post, which is written anew whenever X tells more of it. */
export interface Work {
  postId: string;
  /** When this specialist took it; times are ISO 8601. */
  claimedAt?: string;
  closed?: { reason: CloseReason; at: string };
  /** When its text was first in the specialist's view, on X or in the sidebar. */
  shownAt?: string;
  /** Why the reply is written though posts before this one were not in view. */
  readReason?: string;
  /** What changed in the conversation until then is known to the specialist. */
  acknowledgedAt?: string;
  /** What a second person was asked to agree to; and that somebody did, by the specialist's word. */
  asked?: Asked;
  said?: Said;
  /** The colleague who has it by the CRM's word. */
  takenBy?: TakenBy;
  /** The colleague who gave its case up again: that this one linked the post says nothing any more. */
  letGo?: { agent: string; crm: string };
}

/** What a CRM told of a colleague's work on a post; of no meaning while another CRM is connected. */
export interface TakenBy {
  agent: string;
  /** When it was first told here; ISO 8601. */
  at: string;
  /** A crmKey. */
  crm: string;
  /** In whose record it stood. */
  customerId: string;
  /** Owns the post's case, or linked or answered the post. */
  over: 'case' | 'post';
}

/** A post that X no longer gives out. Also of posts that are not kept, since an answer may name one as its parent. */
export interface Gone {
  postId: string;
  how: 'deleted' | 'unavailable';
  /** When X first said so; milliseconds. */
  at: number;
}

/** One write to the CRM on its way there. Kept until it is done; "sending" found at a start means "unknown". */
export interface Operation {
  /** Grows with each; the order of sending. */
  n?: number;
  opId: string;
  /** The CRM that it is for, a crmKey: no other one gets it. */
  crm: string;
  kind: string;
  /** Who made it, as its CRM names them; absent where nobody signs in there, and until it has said who does. */
  by?: AgentRef;
  /** Of its case, where that was known when what is kept of the CRM was last forgotten. */
  caseNumber?: string;
  /** Operations on one entity go in order. */
  entity: string;
  payload: unknown;
  state: 'pending' | 'sending' | 'done' | 'failed';
  attempt: number;
  /** Milliseconds; not sent before. */
  notBefore: number;
  createdAt: number;
  /** Of whom something is changed, where that is known before: what is kept of them is renewed afterwards. */
  customerId?: string;
  /** Why the CRM refused it, or why it waits. */
  problem?: ErrorReport;
  /** Waits, unsent, until the operation of this id is done: that one makes the case that this one is about. */
  after?: string;
  /** The case that it made, or that the operation before it made for it. */
  made?: MadeCase;
  /** What is looked at before it is sent at all was looked at: it may be with the CRM. */
  begun?: true;
  /** Of one that is being sent: by which drain, and until when (milliseconds) no other one takes it. */
  lease?: { by: string; until: number };
  /** The case's version before and after, once the CRM has changed the case. */
  moved?: { from: string; to: string };
  /** Of a change of a case: the case as the specialist saw it, where that is known. */
  seen?: SeenCase;
  /** Of one that the CRM refused because the case is another by now: the case as it was then. */
  conflict?: SeenCase;
}

export interface MadeCase {
  caseId: string;
  number: string;
}

/** What a decision about a case rests on. */
export type SeenCase = Pick<
  Case,
  'status' | 'owner' | 'title' | 'orderNumber' | 'amount' | 'dueOn' | 'updatedAt'
> & { version: string | null };

/** What a CRM that is elsewhere said last, and whether it could be asked since. Times in milliseconds. */
export interface CachedRead {
  key: string;
  /** Absent where it never answered. */
  value?: unknown;
  fetchedAt: number;
  triedAt: number;
  problem: ErrorReport | null;
}

/**
 * "Not this person", or with no customer: "not a customer"; or this one of several who have the X id, where `chosen`. A
 * specialist's word, kept until taken back.
 */
export interface IdentityAnswer {
  /** The CRM whose customers it is about, a crmKey. */
  crm: string;
  userId: string;
  /** Empty for "not a customer". */
  customerId: string;
  agent: string;
  /** ISO 8601. */
  at: string;
  /** Who it is, of the customers (`among`, this one too) on whom the CRM held the X id then. */
  chosen?: { basis: Basis; among: string[] };
}

export interface AuditEntry {
  n?: number;
  at: string;
  agent: string;
  action: string;
  subject: string;
  detail: string | null;
}

/** What Clew itself keeps on this device. Only the background opens it. */
export class ClewDb extends Dexie {
  posts!: EntityTable<StoredPost, 'id'>;
  drafts!: EntityTable<Draft, 'postId'>;
  /** By post alone, as it was from the first; linkOf in links.ts knows which of them counts. */
  links!: EntityTable<Link, 'postId'>;
  /** Links in CRMs that are not connected, of posts that were linked in another one since. */
  otherLinks!: Table<Link, [string, string]>;
  replies!: EntityTable<Reply, 'postId'>;
  operations!: EntityTable<Operation, 'n'>;
  settings!: EntityTable<{ key: string; value: unknown }, 'key'>;
  audit!: EntityTable<AuditEntry, 'n'>;
  work!: EntityTable<Work, 'postId'>;
  gone!: EntityTable<Gone, 'postId'>;
  crmCache!: EntityTable<CachedRead, 'key'>;
  secrets!: EntityTable<{ adapter: string; value: unknown }, 'adapter'>;
  identityAnswers!: Table<IdentityAnswer, [string, string, string]>;
  pictures!: EntityTable<Picture, 'key'>;
  snippets!: EntityTable<Snippet, 'id'>;
  places!: EntityTable<Place, 'postId'>;
  corrections!: EntityTable<Correction, 'postId'>;
  reminders!: EntityTable<Reminder, 'postId'>;
  escalations!: EntityTable<Escalation, 'id'>;

  constructor(name = 'clew') {
    // Strict: an answer that says "saved" must survive the browser's next crash.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      posts: 'id, conversationId, aimedAt, seenAt',
      drafts: 'postId',
      links: 'postId',
      replies: 'postId',
      operations: '++n, &opId, state, entity',
      settings: 'key',
      audit: '++n, at',
    });
    this.version(2)
      .stores({
        posts:
          'id, conversationId, aimedAt, seenAt, newest, [state+newest], changed, post.replyTo.postId, ' +
          '[conversationId+post.author.id], [conversationId+post.author.handle]',
        work: 'postId',
        gone: 'postId, at',
      })
      .upgrade((change) =>
        change
          .table<StoredPost>('posts')
          .toCollection()
          .modify((row, place) => {
            place.value = withQueueKeys(row, row.seenAt);
          }),
      );
    this.version(3).stores({
      crmCache: 'key, fetchedAt',
      secrets: 'adapter',
      answers: '[userId+customerId], userId',
      pictures: 'key, of, at',
    });
    this.version(4)
      .stores({
        otherLinks: '[crm+postId], postId',
        identityAnswers: '[crm+userId+customerId], [crm+userId]',
      })
      .upgrade(nameCrm);
    // Apart from the version that copies out of it: a table is gone before the upgrade could read it.
    this.version(5).stores({ answers: null });
    this.version(6)
      .stores({
        posts:
          'id, conversationId, aimedAt, seenAt, newest, [state+newest], changed, post.replyTo.postId, ' +
          '[conversationId+post.author.id], [conversationId+post.author.handle], ours',
        // Only what was posted has a time: replies on their way are not in this index.
        replies: 'postId, postedAt',
        snippets: 'id',
      })
      .upgrade(markOurs);
    // Places come by themselves: judging finds that nothing is placed yet.
    this.version(7).stores({
      places: 'postId, lane, placed',
      corrections: 'postId, at',
      reminders: 'postId, [state+at]',
    });
    // What is back has no waitsUntil, and so is not in that index.
    this.version(8).stores({ escalations: 'id, postId, customerId, waitsUntil' });
    this.version(9).stores({
      posts:
        'id, conversationId, aimedAt, seenAt, newest, [state+newest], changed, post.replyTo.postId, ' +
        '[conversationId+post.author.id], [conversationId+post.author.handle], ours, post.author.id',
      // Only those whose desk is overdue have the second.
      places: 'postId, lane, placed, late.at',
    });
    this.version(10).stores({}).upgrade(nameMakers);
    this.use(queueKeys);
    this.use(relaxedCache);
  }
}

/** What is there already was meant for the CRM that is connected now, and is of that one. */
async function nameCrm(change: Transaction): Promise<void> {
  const crm = crmKey((await policyIn(change)).crm);
  for (const table of ['operations', 'links']) await change.table(table).toCollection().modify({ crm });
  const answers = await change.table<Omit<IdentityAnswer, 'crm'>>('answers').toArray();
  await change.table('identityAnswers').bulkPut(answers.map((answer) => ({ ...answer, crm })));
  // Their keys did not say where the CRM is; what they hold is asked for again.
  await change.table('crmCache').clear();
}

async function policyIn(change: Transaction): Promise<Policy> {
  const row = await change.table('settings').get('policy');
  const parsed = v.safeParse(policySchema, row?.value);
  return parsed.success ? parsed.output : defaultPolicy;
}

/** The brand's own posts are found among all, and replies get the fields of the seal. */
async function markOurs(change: Transaction): Promise<void> {
  const policy = await policyIn(change);
  await change
    .table<StoredPost>('posts')
    .toCollection()
    .modify((row) => {
      if (mayAnswer(policy, row.post.author)) row.ours = newestFirst(row.id);
    });
  await change.table('replies').toCollection().modify({ boxText: null, overrides: [] });
}

/**
 * What waits was made by who is signed in to its CRM now: whose name is known, or whom the CRM will name to the token that
 * is kept. Where nobody is, nobody can say whose it was.
 */
async function nameMakers(change: Transaction): Promise<void> {
  const { crm } = await policyIn(change);
  const agent = v.safeParse(
    v.object({ crm: v.string(), name: v.string() }),
    (await change.table('settings').get('crm-agent'))?.value,
  );
  await change.table('settings').delete('crm-agent');
  const kept = await change.table('secrets').toCollection().primaryKeys();
  const signedInTo = kept.map((adapter) => crmKey({ ...crm, adapter: String(adapter) }));
  await change
    .table<Operation>('operations')
    .filter((row) => row.state !== 'done' && !nobodySignsIn(row.crm))
    .modify((row) => {
      if (agent.success && agent.output.crm === row.crm) row.by = { id: '', name: agent.output.name };
      else if (!signedInTo.includes(row.crm)) row.by = { id: '', name: '' };
    });
}

/** Writes that have not reached their CRM: on their way, or refused. */
export const unfinished = (db: ClewDb) => db.operations.where('state').anyOf('pending', 'sending', 'failed');
