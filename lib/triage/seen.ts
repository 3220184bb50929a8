import type { Post } from '../detect/post.ts';
import type { Flagged } from './rule.ts';

/** What triage reads of a post; all but the text may be missing. */
export type Readable = Flagged & Partial<Pick<Post, 'quoted' | 'metrics' | 'createdAt'>>;

/** The counts that X's response gave of a post at one moment. */
export interface Reading {
  /** ISO 8601 in UTC. */
  at: string;
  metrics: NonNullable<Post['metrics']>;
}

/** What is known beside the post and its conversation. None of it is told by `Post`; whoever calls has it or not. */
export interface Seen {
  /** Posts of the same author that were seen before, in other conversations. */
  earlier?: readonly Flagged[];
  /** Of the post's pictures. */
  altTexts?: readonly string[];
  /** How often the customer made contact in this matter by the CRM's ledger, this post not counted. */
  contacts?: number;
  /** The post's counts as they were read, in any order. */
  readings?: readonly Reading[];
}
