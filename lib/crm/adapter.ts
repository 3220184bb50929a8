import type { Message } from '../guardrails/rule.ts';
import type {
  AgentRef,
  Basis,
  Case,
  CaseSeverity,
  CaseStatus,
  Customer,
  CustomerRecord,
  Identity,
  Interaction,
} from './model.ts';

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

/** What a customer can be looked up by, beside X's numbers and handles. "reference": an order or case number. */
export const lookupKeys = ['email', 'phone', 'name', 'externalId', 'reference'] as const;
export type LookupKey = (typeof lookupKeys)[number];

/** How a write that is sent twice is applied once. */
export type Guarantee =
  /** In one transaction with the proof that it was applied. */
  | 'transaction'
  /** By a key that the CRM itself keeps with its answer. */
  | 'idempotency-key'
  /** By the operation's id in the CRM's own record: looked up before, read back after, doubles merged. */
  | 'lookup-reconcile';

/** How a change on top of somebody else's newer change is kept from happening. */
export type Concurrency = 'transaction' | 'etag' | 'stamp' | 'none';

/**
 * Who may give a case to a colleague. A case that nobody has may be given by whoever could take it. "owner-or-lead": one
 * that somebody has only by them, by whoever gave it to them, and by leads. "by-right": by whom the CRM's administrator
 * lets.
 */
export type Assigning = 'anyone' | 'owner-or-lead' | 'by-right';

/** What an adapter can do and promises; the conformance suite holds it to this, and docs/crm.md is made from it. */
export interface Capabilities {
  createCase: Guarantee;
  addNote: Guarantee;
  concurrency: Concurrency;
  /** What find and lookup take. A CRM that cannot look up by one answers with nobody. */
  lookupBy: readonly (LookupKey | 'xUserId' | 'xHandle')[];
  /** How long a change may take until a search finds it; look-ups by id are never late. */
  searchLagSeconds: number;
  escalate: boolean;
  assign: Assigning;
  auth: 'none' | 'token' | 'oauth-pkce';
  /** Entries in one page of a timeline. */
  pageMax: number;
  /** Reads come out of this device's Dexie: they work inside liveQuery and need no cache. */
  onDevice: boolean;
}

/**
 * Each write carries the id of its operation; sent twice, also after a worker or connection died between sending and
 * answer, it is applied once. `attempt` is 1 when it surely was never sent before.
 */
export interface OperationContext {
  opId: string;
  attempt: number;
  signal: AbortSignal;
}

export interface Applied<T> {
  value: T;
  outcome: 'created' | 'updated' | 'removed' | 'already-applied';
}

export interface LinkedPost {
  postId: string;
  customerId: string;
  caseId: string;
  permalink: string;
  text: string;
  /** ISO 8601. */
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
  /**
   * Of one that is restored: who linked it first, and when. The record says just that again; of a CRM that lets nobody
   * write in another's name, it says `agent` and `at`, and so that it was linked anew.
   */
  was?: { agent: string; at: string } | undefined;
}

export interface CaseDraft {
  customerId: string;
  title: string;
  /** What happened, for colleagues: never sent to the customer. */
  body: string;
  /** In the CRM's own priorities, where it has such; what is no severity at all (0) may be read back as null. */
  severity?: CaseSeverity | undefined;
  agent: string;
  at: string;
}

export interface NoteDraft {
  customerId: string;
  caseId: string;
  text: string;
  agent: string;
  at: string;
}

/**
 * A change of a case that another agent may be changing too. `version` is the one that the specialist saw (Case.version;
 * null where the CRM has none): where the case has changed since, the answer is Conflict.
 */
export interface CaseChange {
  caseId: string;
  version: string | null;
  agent: string;
}

/** Taking over from a colleague is a decision of its own; without it, a case that somebody owns is a Conflict. */
export interface Claim extends CaseChange {
  takeOver: boolean;
}

/** Gives a case to somebody, or (null) takes it from whoever has it. */
export interface Assignment extends CaseChange {
  to: AgentRef | null;
  /** The owner's name as the specialist saw it; '' for nobody. With somebody else by now, it is a Conflict. */
  from: string;
}

export interface Escalation extends CaseChange {
  /** An id out of policy. */
  desk: string;
  /** The hand-off, internal. */
  note: string;
  at: string;
}

export interface Page<T> {
  items: T[];
  /** Given back to get the next page; null at the end. */
  next: string | null;
}

/** Who the CRM says that we are. */
export interface Agent {
  id: string;
  name: string;
  role: 'agent' | 'lead' | 'admin';
}

export interface Probe {
  agent: Agent;
  /** What an administrator has to do before everything works, such as a custom field that is missing. */
  warnings: Message[];
}

/**
 * One CRM. Reads never return a record that does not hold what was asked for: each is re-checked by the adapter, since
 * there are CRMs that answer an unknown field with everybody. Errors: AuthError, Forbidden, RateLimited, Conflict,
 * Invalid, Unavailable of lib/messaging/errors.ts; an aborted signal rejects with its own reason.
 */
export interface CrmAdapter {
  readonly id: string;
  readonly capabilities: Capabilities;
  /** Whether the CRM can be reached and lets us in. */
  probe(signal: AbortSignal): Promise<Probe>;
  /** By X id; only where no customer has it, by handle (compared without case). The strongest evidence first. */
  findCustomers(query: IdentityQuery, signal: AbortSignal): Promise<CustomerMatch[]>;
  /** Customers that hold exactly this value (emails and references without case, phones by their digits); at most 20. */
  lookup(by: LookupKey, value: string, signal: AbortSignal): Promise<Customer[]>;
  /** What a specialist typed: part of a name, email, phone, case or order number; at most 20. */
  searchCustomers(text: string, signal: AbortSignal): Promise<Customer[]>;
  /** With the first page of the timeline. Null where the CRM has no such customer. */
  getRecord(customerId: string, signal: AbortSignal): Promise<CustomerRecord | null>;
  /** Over all channels, newest first. `cursor` null starts at the newest. */
  getTimeline(customerId: string, cursor: string | null, signal: AbortSignal): Promise<Page<Interaction>>;

  /** Conflict where the X id is another customer's. */
  addIdentity(identity: NewIdentity, operation: OperationContext): Promise<Applied<Identity>>;
  removeIdentity(identityId: string, operation: OperationContext): Promise<Applied<null>>;
  createCase(draft: CaseDraft, operation: OperationContext): Promise<Applied<Case>>;
  /** One link per post: linking a post that is linked already changes nothing and says so. */
  linkPost(post: LinkedPost, operation: OperationContext): Promise<Applied<Interaction>>;
  unlinkPost(postId: string, operation: OperationContext): Promise<Applied<null>>;
  /**
   * Keeps the brand's reply, seen on X, on the case that the post `answers` is linked to; that post counts as answered
   * from then on.
   */
  addReply(reply: Interaction, answers: string, operation: OperationContext): Promise<Applied<Interaction>>;
  /** Internal: no customer is ever told. */
  addNote(note: NoteDraft, operation: OperationContext): Promise<Applied<Interaction>>;
  /** Conflict, with the owner's name in its sentence, where a colleague has it. */
  claimCase(claim: Claim, operation: OperationContext): Promise<Applied<Case>>;
  /** Agents who can have cases and whose names hold each word that was typed; the first where none was. At most 20. */
  findAgents(text: string, signal: AbortSignal): Promise<AgentRef[]>;
  /**
   * Forbidden, with the owner's name, where only they may give it away; Invalid where the agent can have no cases (any
   * more); Conflict as for claims.
   */
  assignCase(assignment: Assignment, operation: OperationContext): Promise<Applied<Case>>;
  /** Sets the case to "escalated" and keeps the note on it. */
  escalateCase(escalation: Escalation, operation: OperationContext): Promise<Applied<Case>>;
  setStatus(change: CaseChange & { status: CaseStatus }, operation: OperationContext): Promise<Applied<Case>>;
  /**
   * Calls `changed` with the ids of customers of whom something changed, until the signal aborts. Only of CRMs that tell
   * it by themselves.
   */
  watch?(changed: (customerId: string) => void, signal: AbortSignal): Promise<void>;
}
