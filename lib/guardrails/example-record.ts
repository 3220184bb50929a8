import type { CustomerRecord } from '../crm/model.ts';
import type { Post } from '../detect/post.ts';

const customerId = 'c-1';

/** An invented customer for the rules' examples. */
export const exampleRecord: CustomerRecord = {
  customer: {
    id: customerId,
    name: 'Marisol Okonkwo-Reyes',
    since: '2019-05-20',
    email: 'm.okonkwo@mailbox.example',
    phone: '+1 512 555 0142',
    language: 'en',
  },
  identities: [
    {
      id: 'i-1',
      customerId,
      network: 'x',
      userId: '90017',
      handle: 'sunnyside_mo',
      basis: 'told-us',
      agent: 'Priya Raman',
      at: '2026-01-09T15:00:00Z',
    },
  ],
  sites: [
    {
      id: 's-1',
      customerId,
      street: '4127 Larkspur Lane',
      city: 'Georgetown',
      postcode: '78626',
      region: 'TX',
      serviceCentre: 'Austin North Service Center',
    },
  ],
  products: [
    {
      id: 'p-1',
      customerId,
      siteId: 's-1',
      kind: 'powerwall',
      model: 'Powerwall 3',
      quantity: 2,
      serial: 'TG1-2318-0045-K7',
      installedOn: '2024-03-03',
      warrantyEnds: '2034-03-02',
      purchasedThrough: 'Hill Country Sun',
    },
    {
      id: 'p-2',
      customerId,
      siteId: 's-1',
      kind: 'solar',
      model: 'Solar 9.6 kW',
      quantity: 1,
      serial: null,
      installedOn: '2024-03-03',
      warrantyEnds: null,
      purchasedThrough: null,
    },
  ],
  cases: [
    {
      id: 'k-1',
      customerId,
      number: 'CS-204817',
      title: 'Gateway offline after firmware update',
      status: 'waiting',
      owner: 'Priya Raman',
      openedAt: '2026-02-10T17:12:00Z',
      updatedAt: '2026-02-27T10:00:00Z',
      orderNumber: 'RN-5590-3316',
      amount: '$412.80',
      dueOn: '2026-03-10',
    },
  ],
  interactions: [
    {
      id: 'n-1',
      customerId,
      caseId: 'k-1',
      channel: 'phone',
      direction: 'in',
      at: '2026-02-24T20:30:00Z',
      summary: 'Third call about the gateway',
      body: 'Meter reads 88213. Wants the visit before March 12.',
      answered: false,
      agent: 'Sam Ito',
      postId: null,
      permalink: null,
    },
  ],
}; // prettier-ignore

/** A post by that customer, with nothing in it but `text`. */
export function examplePost(text: string, author: Partial<Post['author']> = {}): Post {
  return {
    id: '1900000000000000001',
    author: { id: '90017', handle: 'SolarMom42', name: 'Tired of waiting', ...author },
    text,
    createdAt: '2026-03-02T14:00:00Z',
    lang: 'en',
    conversationId: '1900000000000000001',
    replyTo: null,
    quoted: null,
    mentions: [],
    repostOf: null,
    promoted: false,
    metrics: null,
    source: 'response',
  };
}
