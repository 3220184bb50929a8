import type { CustomerRecord } from '../crm/model.ts';
import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';

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
}

export interface Finding {
  rule: string;
  /** The rule's own level, or a stronger or weaker one where what was found calls for it. */
  level: Level;
  /** UTF-16 offsets into the draft, end exclusive. */
  span: readonly [start: number, end: number];
  message: Message;
  fix?: Fix;
}

/** What a draft is held against. */
export interface Context {
  /** The post being answered; null where none is open. */
  post: Post | null;
  /** Everything the specialist can see of the conversation, the post included, oldest first. */
  thread: Post[];
  /** The linked customer's record; null for a stranger. */
  record: CustomerRecord | null;
  policy: Policy;
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

export interface Rule {
  /** The name of its file. */
  id: string;
  level: Level;
  /** One sentence for administrators. */
  description: string;
  /** What it reads of the context besides the draft. */
  needs: readonly (keyof Context)[];
  examples: { bad: Example[]; good: Example[]; nearMiss: Example[] };
  check(draft: string, context: Context): Finding[];
}
