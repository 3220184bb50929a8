import type { Basis, Customer, CustomerRecord, Identity, Interaction } from './model.ts';

/** What is known of the author of a post when the CRM is asked who that is. */
export interface IdentityQuery {
  userId: string | null;
  handle: string;
}

/**
 * A customer who may be the author. "x-id": the CRM holds this numeric id. "handle": it holds only this handle, which
 * may have changed hands, so somebody has to confirm it with a basis. "handle-moved": it holds this handle, but with
 * another numeric id.
 */
export interface CustomerMatch {
  customer: Customer;
  identity: Identity;
  evidence: 'x-id' | 'handle' | 'handle-moved';
}

/** Each write carries the id of its operation; sent twice, it is applied once. */
export interface OperationContext {
  opId: string;
  signal: AbortSignal;
}

export interface Applied<T> {
  value: T;
  outcome: 'created' | 'removed' | 'already-applied';
}

export interface LinkedPost {
  postId: string;
  customerId: string;
  caseId: string;
  permalink: string;
  text: string;
  at: string;
  agent: string;
}

export interface NewIdentity {
  customerId: string;
  userId: string;
  handle: string;
  basis: Basis;
  agent: string;
  at: string;
}

/** Errors: AuthError, RateLimited, Conflict, Invalid, Unavailable of lib/messaging/errors.ts. */
export interface CrmAdapter {
  readonly id: string;
  /** Matches are re-checked by the adapter: none is returned that does not hold the id or handle asked for. */
  findCustomers(query: IdentityQuery, signal: AbortSignal): Promise<CustomerMatch[]>;
  /** By name, email, phone, case or order number; at most 20. */
  searchCustomers(text: string, signal: AbortSignal): Promise<Customer[]>;
  getRecord(customerId: string, signal: AbortSignal): Promise<CustomerRecord | null>;
  addIdentity(identity: NewIdentity, operation: OperationContext): Promise<Applied<Identity>>;
  removeIdentity(identityId: string, operation: OperationContext): Promise<Applied<null>>;
  /** One link per post: linking a post that is linked already changes nothing and says so. */
  linkPost(post: LinkedPost, operation: OperationContext): Promise<Applied<Interaction>>;
  unlinkPost(postId: string, operation: OperationContext): Promise<Applied<null>>;
  /**
   * Keeps the brand's reply, seen on X, on the case that the post `answers` is linked to; that post counts as answered
   * from then on.
   */
  addReply(reply: Interaction, answers: string, operation: OperationContext): Promise<Applied<Interaction>>;
}
