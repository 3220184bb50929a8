import type { CrmAdapter } from '../../lib/crm/adapter.ts';
import type { CustomerRecord } from '../../lib/crm/model.ts';

/** Who asks: two agents race for claims, the third may only read. */
export type AgentName = 'ana' | 'ben' | 'reader';

/**
 * A real CRM (or, for a service that cannot run here, a fake of it) that holds tests/contract/fixture.ts. What the
 * fixture calls "c1" may be called otherwise there.
 */
export interface World {
  /**
   * A new adapter of one agent, as a worker that has just started makes it, over `fetch` (so that a test can lose
   * answers). On-device CRMs pass it by. Making one sends nothing.
   */
  adapter(agent: AgentName, fetch?: typeof globalThis.fetch): CrmAdapter;
  /** The CRM's own id of a fixture's customer or case. */
  idOf(kind: 'customer' | 'case', fixtureId: string): string;
  /** Puts more records in, by the CRM's own means and not through the adapter. */
  seed(records: readonly CustomerRecord[]): Promise<void>;
  /** What is truly there now, read by other means than the adapter: the judge of "exactly once". */
  truth: {
    /** Ids of the customer's cases, as the CRM calls them. What was merged into another counts no more. */
    cases(customerId: string): Promise<string[]>;
    /** Every note's text (it may have more around it than was sent), in no order, with repetitions. */
    notes(caseId: string): Promise<string[]>;
    /** Post ids that are linked to the case, with repetitions. */
    links(caseId: string): Promise<string[]>;
    /** As agentName says it; '' where nobody has the case. */
    owner(caseId: string): Promise<string>;
  };
  /** What the CRM calls the agent, as in a case's owner. */
  agentName(agent: AgentName): string;
  stop(): Promise<void>;
}

/**
 * What each tests/contract/worlds/<adapter id>.ts exports by default. Throws, in one sentence, where it cannot run. An
 * owner 'ben' in the records is world.agentName('ben').
 */
export type OpenWorld = (fixture: readonly CustomerRecord[]) => Promise<World>;
