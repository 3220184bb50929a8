import { type DBCore, type DBCoreTable, Dexie, type Table } from 'dexie';
import type { Case, Customer, Identity, Interaction, Product, Site } from '../model.ts';
import { keysOf, withoutKeys } from './keys.ts';

export type WriteKind =
  | 'add-identity'
  | 'remove-identity'
  | 'create-case'
  | 'link-post'
  | 'unlink-post'
  | 'add-reply'
  | 'add-note'
  | 'claim-case'
  | 'assign-case'
  | 'escalate-case'
  | 'set-status';

/** The proof that an operation was applied; written in the transaction of its effect, kept for 30 days. */
export interface AppliedRow {
  opId: string;
  kind: WriteKind;
  /** What it was about: an X id, identity id, post id, case id or interaction id. */
  target: string;
  /** SHA-256 of all that was asked for; absent of what was applied before it was kept. */
  fingerprint?: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** A piece of a CSV file on its way in, in the order of `part`. */
export interface UploadRow {
  importId: string;
  file: number;
  part: number;
  name: string;
  text: string;
}

/** The CRM that lives in the browser. For the background only. */
export class EmbeddedCrm extends Dexie {
  declare customers: Table<Customer, string>;
  declare identities: Table<Identity, string>;
  declare sites: Table<Site, string>;
  declare products: Table<Product, string>;
  declare cases: Table<Case, string>;
  declare interactions: Table<Interaction, string>;
  declare applied: Table<AppliedRow, string>;
  /** The last number given to a case of its own. */
  declare counters: Table<{ name: string; last: number }, string>;
  declare uploads: Table<UploadRow, [string, number, number]>;

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
    this.version(2)
      .stores({
        customers: 'id, name, emailKey, phoneKey, externalId, *terms',
        cases: 'id, customerId, number, *refs',
        interactions: 'id, postId, [customerId+instant+id]',
        counters: 'name',
        uploads: '[importId+file+part]',
      })
      .upgrade(async (tx) => {
        for (const [table, keys] of Object.entries(keysOf))
          await tx
            .table(table)
            .toCollection()
            .modify((row) => void Object.assign(row, keys(row as never)));
      });
    // Who there is to be given a case: one look for each name, however many cases there are.
    this.version(3).stores({
      cases: 'id, customerId, number, owner, *refs',
      interactions: 'id, postId, agent, [customerId+instant+id]',
    });
    // Above Dexie's own layers (its cache is at 50), so that what they are told of a row has its keys.
    this.use({ stack: 'dbcore', name: 'keys', level: 60, create: addKeys });
    for (const table of Object.keys(keysOf)) this.table(table).hook('reading', withoutKeys);
  }
}

/** Writes each row with the keys that its indexes need. */
function addKeys(down: DBCore): Partial<DBCore> {
  return {
    table(name): DBCoreTable {
      const table = down.table(name);
      const keys = keysOf[name];
      if (!keys) return table;
      return {
        ...table,
        mutate(request) {
          if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
          const values = request.values.map((row) => row && { ...row, ...keys(row as never) });
          return table.mutate({ ...request, values });
        },
      };
    },
  };
}
