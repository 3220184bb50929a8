import type { ProductKind } from '../crm/model.ts';
import type { FaultId } from '../policy/desks-policy.ts';

/** What a customer said in public that a record may bear on. "Claim" is taken: a specialist claims a post. */
export type Told =
  | { kind: 'waited'; days: number /** How far off the words may be, in days. */; within: number }
  | { kind: 'contacts'; count: number; channel: 'phone' | 'email' | 'app' | 'web' | null }
  | { kind: 'no-answer' }
  | { kind: 'product'; product: ProductKind }
  | { kind: 'amount'; value: number }
  | { kind: 'fault'; fault: FaultId }
  | { kind: 'promise'; of: 'call' | 'visit' | 'refund' | 'replacement' | null }
  | { kind: 'reference'; number: string };

export interface Statement {
  told: Told;
  /** The post that says so, when, and where in it (UTF-16, end exclusive). */
  postId: string;
  at: string | null;
  span: readonly [number, number];
  /** The words themselves. */
  quote: string;
}

/** A line of the record that bears on a statement. */
export interface Cited {
  /** The interaction's, case's or product's id. */
  id: string;
  source: 'interaction' | 'case' | 'product';
  text: string;
  /** ISO 8601; null where the record has no date. */
  at: string | null;
}

export interface Weighed {
  statement: Statement;
  verdict: 'confirmed' | 'contradicted' | 'unknown';
  /** Never empty where the verdict is not "unknown". */
  cited: Cited[];
}
