import type { ProductKind } from '../crm/model.ts';
import type { FaultId } from '../policy/desks-policy.ts';
import type { About } from './about.ts';
import type { Wait } from './waits.ts';

/** What a customer said in public that a record may bear on. "Claim" is taken: a specialist claims a post. */
export type Told =
  | ({ kind: 'waited' } & Pick<Wait, 'days' | 'within' | 'until'>)
  | { kind: 'contacts'; count: number; channel: 'phone' | 'email' | 'app' | 'web' | null }
  | { kind: 'no-answer' }
  /** `own`: said to be the customer's. */
  | { kind: 'product'; product: ProductKind; own: boolean }
  /** `billed`: as what they were charged, or are owed. */
  | { kind: 'amount'; value: number; roughly: boolean; billed: boolean }
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
  /** What its sentence is about; where that does not tell, the post. */
  about: About;
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
