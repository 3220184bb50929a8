import type { Conversation, Entry } from './arrange.ts';

export interface ReadFirst {
  read: number;
  total: number;
  /** The ids that the specialist has not had in view. */
  unread: string[];
}

/**
 * How many of the posts that this one answers the specialist has had in view. One that Clew never saw counts as unread,
 * as it can be opened on X; one that is gone can be read by nobody and does not count.
 */
export function readFirst({ root, parents }: Conversation, shown: readonly string[]): ReadFirst {
  const ahead: Entry[] = [...(root ? [root] : []), ...parents].filter(({ gone }) => !gone);
  const unread = ahead.filter(({ id }) => !shown.includes(id)).map(({ id }) => id);
  return { read: ahead.length - unread.length, total: ahead.length, unread };
}
