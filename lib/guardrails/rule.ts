import type { CustomerRecord } from '../crm/model.ts';
import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import type { Triage } from '../triage/triage.ts';

/** block: Insert is impossible. approve: a second person. warn and hint: shown only. */
export type Level = 'block' | 'approve' | 'warn' | 'hint';

/** A sentence by its key in locales/, with the values of its {names}. */
export interface Message {
  key: string;
  args?: Record<string, string | number>;
}

export interface Fix {
  /** What to put in the place of the finding's span. */
  replacement: string;
  label: Message;
  /** Weighted characters that it saves; negative where it makes the draft longer. Reckoned by `check`. */
  saves?: number;
}

export interface Finding {
  rule: string;
  /** The rule's own level, or a stronger or weaker one where what was found calls for it. */
  level: Level;
  /** UTF-16 offsets into the draft, end exclusive. */
  span: readonly [start: number, end: number];
  message: Message;
  fix?: Fix;
  /** What the sentence is about and cannot hold: an earlier reply like this one, pages to look a hashtag up on. */
  see?: See[];
}

/** Shown beneath a finding; `url` opens on the specialist's click only. */
export interface See {
  label: Message;
  text?: string;
  url?: string;
}

/** A value of the record that belongs to no field of CustomerRecord, such as a driving licence's number. */
export interface RecordValue {
  kind: string;
  value: string;
}

/** A reply that the brand's accounts gave before. */
export interface RecentReply {
  id: string;
  text: string;
  /** Whom it answered. */
  to: string | null;
  permalink: string | null;
}

/** Something that happened in the conversation after the draft was begun and that nobody has acknowledged. */
export interface ThreadChange {
  postId: string;
  how: 'new' | 'deleted';
}

/** What a draft is held against. */
export interface Context {
  /** The post being answered; null where none is open. */
  post: Post | null;
  /** Everything the specialist can see of the conversation, the post included, oldest first. */
  thread: Post[];
  /** The linked customer's record; null for a stranger. */
  record: CustomerRecord | null;
  /** Contacts lie further back that nobody could read, all of them or some. Not while they are being read. */
  recordCut: boolean;
  /** What else the CRM holds on this customer. */
  values: readonly RecordValue[];
  policy: Policy;
  /** What the post was judged to be; null where nobody judged it. */
  triage: Triage | null;
  /** The newest first, at most 200. */
  recent: readonly RecentReply[];
  /** The handle that is signed in on X; null where it cannot be read, absent where there is no page. */
  account?: string | null;
  /** The parents that the specialist has not had in view; empty once a reason was given. */
  unread: readonly string[];
  changes: readonly ThreadChange[];
  /** The present moment, ISO 8601 in UTC: what "last Tuesday" is reckoned from. Without it, the post's own time is. */
  now?: string;
}

/** A draft with the span that the rule must name (bad) or without one (good). */
export interface Example {
  draft: string;
  /** Bad examples: the exact text of the span that must be found. */
  span?: string;
  context?: Partial<Context>;
}

/** Beside each rule, in `<id>.examples.ts`: no built script carries them. */
export interface Examples {
  bad: Example[];
  good: Example[];
  /** What looks bad and is not: at least one. */
  nearMiss: Example[];
}

export interface Rule {
  /** The name of its file. */
  id: string;
  level: Level;
  /** One sentence for administrators. */
  description: string;
  /** What it reads of the context besides the draft. */
  needs: readonly (keyof Context)[];
  /**
   * "sentence": what it finds in a sentence depends on that sentence and the context alone, so `check` gets one sentence
   * at a time and what it found before is kept. "draft": it needs the whole.
   */
  reach: 'sentence' | 'draft';
  check(draft: string, context: Context): Finding[];
}
