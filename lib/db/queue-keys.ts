import type { DBCore, DBCoreTable, Middleware } from 'dexie';

const width = 20;
const top = 10n ** BigInt(width);

/**
 * A key that puts the newest post first: X's ids grow with time, and counting down from a number beyond them all turns
 * their order round. IndexedDB reads many rows at once only upwards.
 */
export function newestFirst(postId: string): string {
  return String(top - BigInt(postId)).padStart(width, '0');
}

interface Keyed {
  id: string;
  aimedAt?: number;
  newest?: string;
  changed?: number;
}

/** The row with its queue keys: on aimed posts alone, so that the queue's indexes hold nothing else. */
export function withQueueKeys<Row extends Keyed>(row: Row, changed: number): Row {
  const { newest: _newest, changed: _changed, ...rest } = row;
  if (row.aimedAt === undefined) return rest as Row;
  return { ...rest, newest: newestFirst(row.id), changed } as Row;
}

let last = 0;
/** Never the same twice, so that two writes within a millisecond are two versions of the queue. */
export function nextChange(): number {
  last = Math.max(Date.now(), last + 1);
  return last;
}

/**
 * Sets the queue's keys at every write of a post, whoever makes it: judging, a link, a reply. Nobody else needs to know
 * how the queue is indexed.
 */
export const queueKeys: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'queue-keys',
  create: (down) => ({
    ...down,
    table(name) {
      const table = down.table(name);
      return name === 'posts' ? keyed(table) : table;
    },
  }),
};

function keyed(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate(request) {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      const changed = nextChange();
      return table.mutate({ ...request, values: request.values.map((row) => withQueueKeys(row, changed)) });
    },
  };
}
