import { randomUUID } from 'node:crypto';
import type { CrmAdapter, OperationContext } from '../../../lib/crm/adapter.ts';
import type { Case, CustomerRecord } from '../../../lib/crm/model.ts';
import { fixture } from '../fixture.ts';
import type { AgentName, OpenWorld, World } from '../world.ts';

const sharedCase = 'k-spare-4-6';

/** What the tests of one adapter share: its world, and cases that no other test has touched. */
export class Stage {
  readonly id: string;
  private readonly openWorld: OpenWorld;
  private opened: World | null = null;
  private spares: string[] = [];
  private count = 0;

  constructor(id: string, open: OpenWorld) {
    this.id = id;
    this.openWorld = open;
  }

  async open(): Promise<void> {
    this.opened = await this.openWorld(fixture);
    this.spares = fixture
      .filter(({ customer }) => customer.id.startsWith('c-spare'))
      .flatMap(({ cases }) => cases.map(({ id }) => id))
      .filter((id) => id !== sharedCase);
  }

  async close(): Promise<void> {
    await this.opened?.stop();
  }

  get world(): World {
    if (!this.opened) throw new Error(`The world of ${this.id} is not open.`);
    return this.opened;
  }

  crm(agent: AgentName = 'ana', fetch?: typeof globalThis.fetch): CrmAdapter {
    return this.world.adapter(agent, fetch);
  }

  get capabilities(): CrmAdapter['capabilities'] {
    return this.crm().capabilities;
  }

  customer(fixtureId: string): string {
    return this.world.idOf('customer', fixtureId);
  }

  /** An open case that nobody has and no test has used. */
  freshCase(): { customerId: string; caseId: string } {
    const fixtureId = this.spares.shift();
    if (!fixtureId) throw new Error('The fixture has too few spare cases.');
    const customerId = this.customer(`c-spare-${fixtureId.split('-')[2]}`);
    return { customerId, caseId: this.world.idOf('case', fixtureId) };
  }

  /** A customer with cases of their own, for writes that get in nobody's way. */
  freshCustomer(): { customerId: string } {
    return { customerId: this.customer('c-spare-3') };
  }

  /** A case that many tests write to, each something that only it looks for. */
  sharedCase(): { customerId: string; caseId: string } {
    return { customerId: this.customer('c-spare-4'), caseId: this.world.idOf('case', sharedCase) };
  }

  operation(): OperationContext {
    return operation();
  }

  /** A number that no other call gave, for X ids and ids of posts. */
  number(): string {
    this.count += 1;
    return String(1_990_000_000_000_000_000n + BigInt(this.count));
  }

  async record(customerId: string): Promise<CustomerRecord> {
    const record = await this.crm().getRecord(customerId, soon());
    if (!record) throw new Error(`The customer ${customerId} is not there.`);
    return record;
  }

  async case(customerId: string, caseId: string): Promise<Case> {
    const found = (await this.record(customerId)).cases.find(({ id }) => id === caseId);
    if (!found) throw new Error(`The case ${caseId} is not there.`);
    return found;
  }
}

/** The signal of whoever waits; longer than any honest answer takes. */
export const soon = (): AbortSignal => AbortSignal.any([new AbortController().signal]);

export const operation = (attempt = 1, opId: string = randomUUID()): OperationContext => ({
  opId,
  attempt,
  signal: soon(),
});
