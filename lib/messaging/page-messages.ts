import type { PostState } from '../detect/post.ts';

/** What a badge shows. Nothing of it comes from the CRM but whether the post is linked. */
export interface BadgeInfo {
  /** Why it is there and where the work stands, in words: the page script has none of its own. */
  label: string;
  state: PostState;
  /** Related, but by no relation that the policy counts as aimed. */
  faint: boolean;
  /** The author's name is easily taken for the brand's or the CEO's. */
  impostor: boolean;
}

/**
 * What became of text handed to X's composer. "not-empty": the box holds other text, and replacing it was not asked
 * for. "not-taken": X's editor did not end up with this very text.
 */
export type InsertOutcome = 'inserted' | 'no-composer' | 'not-empty' | 'other-post' | 'not-taken';

/** What to do with other text that the box holds; null: leave it there, and say so. */
export type InsertMode = 'replace' | 'append' | null;

/** What the background may tell the page script of a tab, with what each is answered by. */
export interface PageMessages {
  'show-badges': { input: { badges: Record<string, BadgeInfo> }; output: undefined };
  /** The policy changed: report again what is on the page. */
  'judge-again': { input: object; output: undefined };
  'show-sidebar': { input: { nonce: string }; output: undefined };
  'hide-sidebar': { input: object; output: undefined };
  'focused-post': { input: object; output: { postId: string | null } };
  'insert-text': { input: { postId: string; text: string; mode: InsertMode }; output: InsertOutcome };
  /** Null where no box for this post is open. */
  'read-box': { input: { postId: string }; output: string | null };
}

export type PageMessageName = keyof PageMessages;
export type PageMessage = {
  [Name in PageMessageName]: { to: 'page'; name: Name; input: PageMessages[Name]['input'] };
}[PageMessageName];
