import type { CustomerRecord } from '../../lib/crm/model.ts';

const at = '2026-10-01T08:00:00.000Z';

/** Customers with two open cases each. */
export function faultCustomers(count: number): CustomerRecord[] {
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
      identities: [],
      sites: [],
      products: [],
      cases: [supportCase(1), supportCase(2)],
      interactions: [],
    };
  });
}
