import { Dexie, type Table } from 'dexie';
import type { Case, Customer, Identity, Interaction, Product, Site } from '../model.ts';

/** An index cannot fold case by itself, so the lower-cased handle is kept beside the one that people read. */
export interface StoredIdentity extends Identity {
  handleKey: string;
}

export type WriteKind = 'add-identity' | 'remove-identity' | 'link-post' | 'unlink-post' | 'add-reply';

/** The proof that an operation was applied; written in the transaction of its effect. */
export interface AppliedRow {
  opId: string;
  kind: WriteKind;
  /** What it was about: an X id, identity id, post id or interaction id. */
  target: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** The CRM that lives in the browser. For the background only. */
export class EmbeddedCrm extends Dexie {
  declare customers: Table<Customer, string>;
  declare identities: Table<StoredIdentity, string>;
  declare sites: Table<Site, string>;
  declare products: Table<Product, string>;
  declare cases: Table<Case, string>;
  declare interactions: Table<Interaction, string>;
  declare applied: Table<AppliedRow, string>;

  constructor(name = 'clew-crm') {
    // Strict: an acknowledged link must outlive a crash of the machine, not only of the worker.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      customers: 'id',
      identities: 'id, customerId, userId, handleKey',
      sites: 'id, customerId',
      products: 'id, customerId',
      cases: 'id, customerId',
      interactions: 'id, customerId, postId',
      applied: 'opId, at',
    });
  }
}

export const storedIdentity = (identity: Identity): StoredIdentity => ({
  ...identity,
  handleKey: identity.handle.toLowerCase(),
});

export function readIdentity({ handleKey: _index, ...identity }: StoredIdentity): Identity {
  return identity;
}
