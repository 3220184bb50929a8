import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Post, PostState, Relation } from '../detect/post.ts';
import type { Picture } from '../impostors/own-pictures.ts';
import type { ErrorReport } from '../messaging/errors.ts';
import type { Draft, Link, Reply } from '../snapshot/snapshot.ts';
import type { CloseReason } from './close-reasons.ts';
import { queueKeys, withQueueKeys } from './queue-keys.ts';

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
  kind: string;
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
}

/** What a CRM that is elsewhere said last, and whether it could be asked since. Times in milliseconds. */
export interface CachedRead {
  key: string;
  /** Absent where it never answered. */
  value?: unknown;
  fetchedAt: number;
  triedAt: number;
  problem: ErrorReport | null;
}

/** "Not this person", or with no customer: "not a customer". A specialist's word, kept until taken back. */
export interface IdentityAnswer {
  userId: string;
  /** Empty for "not a customer". */
  customerId: string;
  agent: string;
  /** ISO 8601. */
  at: string;
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
  links!: EntityTable<Link, 'postId'>;
  replies!: EntityTable<Reply, 'postId'>;
  operations!: EntityTable<Operation, 'n'>;
  settings!: EntityTable<{ key: string; value: unknown }, 'key'>;
  audit!: EntityTable<AuditEntry, 'n'>;
  work!: EntityTable<Work, 'postId'>;
  gone!: EntityTable<Gone, 'postId'>;
  crmCache!: EntityTable<CachedRead, 'key'>;
  secrets!: EntityTable<{ adapter: string; value: unknown }, 'adapter'>;
  answers!: Table<IdentityAnswer, [string, string]>;
  pictures!: EntityTable<Picture, 'key'>;

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
    this.use(queueKeys);
  }
}
