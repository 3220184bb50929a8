import type { CustomerRecord } from '../../lib/crm/model.ts';

const at = '2026-10-01T08:00:00.000Z';

/** Cases of each customer for work that may come to any of them, many times over. */
const shared = 2;

/** The X account by which a customer is known, numbered as the customer is. */
export const doorOf = (number: number) => ({
  userId: String(1_610_000_000_000_000_000n + BigInt(number)),
  handle: `door_${number}`,
});
const spareOf = (number: number) => ({
  userId: String(1_650_000_000_000_000_000n + BigInt(number)),
  handle: `spare_${number}`,
});

/**
 * `count` customers, each with an X account of their own; beside the shared cases, `fresh` in all that are for one piece of
 * work each, and `spares` X accounts in all that are to be taken away.
 */
export function faultCustomers(count: number, fresh: number, spares: number): CustomerRecord[] {
  return Array.from({ length: count }, (_, number) => {
    const id = `fault-${number}`;
    const supportCase = (part: number): CustomerRecord['cases'][number] => ({
      id: `${id}-${part}`,
      customerId: id,
      number: `FC-${number}-${part}`,
      title: 'Battery offline',
      status: 'open',
      owner: '',
      openedAt: at,
      updatedAt: at,
      orderNumber: null,
      amount: null,
      dueOn: null,
    });
    return {
      customer: {
        id,
        name: `Fault Customer ${number}`,
        since: null,
        email: null,
        phone: null,
        language: null,
      },
      identities: [
        doorOf(number),
        ...Array.from({ length: spares }, (_none, spare) => spare)
          .filter((spare) => spare % count === number)
          .map(spareOf),
      ].map((account) => ({
        id: `${id}:${account.userId}`,
        customerId: id,
        network: 'x' as const,
        ...account,
        basis: 'import' as const,
        agent: 'import',
        at,
      })),
      sites: [],
      products: [],
      cases: Array.from({ length: shared + ownOf(fresh, count, number) }, (_, part) => supportCase(part + 1)),
      interactions: [],
    };
  });
}

/** Shared out evenly. */
const ownOf = (fresh: number, count: number, number: number): number =>
  Math.floor(fresh / count) + (number < fresh % count ? 1 : 0);

/** The shared cases first, then the fresh ones. */
export const placesOf = (records: readonly CustomerRecord[]): CustomerRecord['cases'] => [
  ...records.flatMap(({ cases }) => cases.slice(0, shared)),
  ...records.flatMap(({ cases }) => cases.slice(shared)),
];

/** The X accounts that are to be taken away. */
export const sparesOf = (records: readonly CustomerRecord[]): CustomerRecord['identities'] =>
  records.flatMap(({ identities }) => identities.slice(1));
