import type { Case, Interaction } from '../model.ts';
import type { Household } from './households.ts';
import { serialOf } from './households.ts';
import type { DemoPerson } from './people.ts';
import { dayBefore, timeBefore } from './time.ts';

export const heroCaseNumber = 'CS-204817';
const caseId = 'case-204817';
const centre = 'Mountain West service centre';

/** The customer whom the tour and the pictures show; each number of hers is written by hand. */
export function heroHousehold(person: DemoPerson): Household {
  const customerId = person.customerId;
  const own = {
    customerId,
    siteId: `${customerId}-site`,
    installedOn: '2024-06-18',
    warrantyEnds: '2034-06-18',
  };
  return {
    person,
    customer: {
      id: customerId,
      name: person.name,
      since: '2024-05-14',
      email: 'sunniva.eklund@example.com',
      phone: '(801) 555-0143',
      language: 'en',
    },
    identities: [
      {
        id: `${customerId}-x`,
        customerId,
        network: 'x',
        userId: person.userId,
        handle: person.handle ?? '',
        basis: 'told-us',
        agent: 'Priti Valekar',
        at: '2024-09-03T16:20:00.000Z',
      },
    ],
    site: {
      id: `${customerId}-site`,
      customerId,
      street: '2218 Larkspur Bench Road',
      city: 'Cedar Fork',
      postcode: '84098',
      region: 'Utah',
      serviceCentre: 'Mountain West',
    },
    snow: true,
    products: [
      {
        ...own,
        id: `${customerId}-powerwall`,
        kind: 'powerwall',
        model: 'Powerwall 3',
        quantity: 2,
        serial: serialOf('powerwall', own.installedOn, 0),
        purchasedThrough: 'Halden Energy direct',
      },
      {
        ...own,
        id: `${customerId}-solar`,
        kind: 'solar',
        model: 'Solar 9.6 kW',
        quantity: 1,
        serial: serialOf('solar', own.installedOn, 1),
        purchasedThrough: 'Halden Energy direct',
      },
    ],
  };
}

/** Three contacts, two of them unanswered, the oldest 19 days ago. */
export function heroCases(customerId: string, now: Date): { cases: Case[]; interactions: Interaction[] } {
  const blank = { customerId, caseId, answered: null, agent: null, postId: null, permalink: null };
  const installed = { ...blank, caseId: 'case-118630' };
  return {
    cases: [
      {
        id: caseId,
        customerId,
        number: heroCaseNumber,
        title: 'Powerwall offline after update',
        status: 'open',
        owner: centre,
        openedAt: timeBefore(now, 19.1),
        updatedAt: timeBefore(now, 3.1),
        orderNumber: 'HE-4471902',
        amount: '$412.80',
        dueOn: dayBefore(now, -6),
      },
      {
        id: 'case-118630',
        customerId,
        number: 'CS-118630',
        title: 'Installation of two Powerwall 3 units and solar',
        status: 'closed',
        owner: 'Installation',
        openedAt: '2024-05-14T16:05:00.000Z',
        updatedAt: '2024-06-21T18:40:00.000Z',
        orderNumber: 'HE-4319077',
        amount: '$31,240.00',
        dueOn: '2024-06-18',
      },
    ],
    interactions: [
      {
        ...blank,
        id: 'hero-slot-held',
        channel: 'phone',
        direction: 'internal',
        at: timeBefore(now, 3.1),
        summary: 'Technician slot held, customer not told',
        body: `${centre} holds a slot for unit 2 on ${dayBefore(now, -6)}. Not confirmed: waits for a gateway part on order HE-4471902. Nobody has rung the customer.`,
        agent: 'Wes Harrowgate',
      },
      {
        ...blank,
        id: 'hero-call-back',
        channel: 'phone',
        direction: 'in',
        at: timeBefore(now, 4.1),
        summary: 'Asked for a call-back',
        body: 'Caller says both units have been offline since the update and her power bill is $412.80. Call-back promised for the same evening, any time until 8 pm. No call recorded.',
        answered: false,
      },
      {
        ...blank,
        id: 'hero-light-answer',
        channel: 'email',
        direction: 'out',
        at: timeBefore(now, 11.2),
        summary: 'Thanked for the photo, update suspected',
        body: 'Thank you, Sunniva. The white light means that the unit runs but does not report. We have asked the service centre to look at the update of your units.',
        agent: 'Joss Amundsen',
      },
      {
        ...blank,
        id: 'hero-light',
        channel: 'email',
        direction: 'in',
        at: timeBefore(now, 12.3),
        summary: 'Photo of the status light',
        body: 'You asked for a photo of the light: here it is, both blink white. The app still says offline for both. Router has been restarted, the neighbors’ units are fine.',
        answered: true,
      },
      {
        ...blank,
        id: 'hero-app-message',
        channel: 'app',
        direction: 'in',
        at: timeBefore(now, 19.1),
        summary: 'Both Powerwalls offline since the update',
        body: 'Since your update the app shows both Powerwalls as offline and the house runs on the grid all evening. The panels still make power. What do I need to do?',
        answered: false,
      },
      {
        ...blank,
        id: 'hero-update',
        channel: 'app',
        direction: 'internal',
        at: timeBefore(now, 21.2),
        summary: 'Remote update to both units',
        body: 'Firmware sent to both Powerwall 3 units overnight. Unit 1 confirmed and then stopped reporting; unit 2 did not confirm.',
        agent: 'Fleet updates',
      },
      {
        ...installed,
        id: 'hero-papers',
        channel: 'email',
        direction: 'out',
        at: '2024-06-21T18:40:00.000Z',
        summary: 'Permission to operate, papers sent',
        body: 'Your system may run from today. Warranty papers for both Powerwall 3 units and the 9.6 kW array are attached.',
        agent: 'Del Rosewater',
      },
      {
        ...installed,
        id: 'hero-installed',
        channel: 'visit',
        direction: 'out',
        at: '2024-06-18T15:30:00.000Z',
        summary: 'Two Powerwall 3 units and 24 modules installed',
        body: 'Both units on the north wall of the garage. Backup tested for 20 minutes. City inspection passed the same afternoon.',
        agent: 'Crew 4, Mountain West',
      },
    ],
  };
}
