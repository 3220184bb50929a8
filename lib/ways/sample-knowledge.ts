import type { Knowledge } from '../policy/desks-policy.ts';

/** Invented, for an energy company that does not exist: they show what such cards hold, one of them expired. */
export const sampleKnowledge: Knowledge[] = [
  {
    id: 'update-reporting',
    title: 'Powerwall shows offline after an update',
    text: 'A unit that blinks white runs and does not report. Backup still works. Service centres can see it on the local network; the customer need not restart anything.',
    sample: true,
    products: ['powerwall'],
    topics: ['offline'],
    verifier: 'Fleet updates',
    verifiedOn: '2026-10-05',
    expires: '2027-04-05',
  },
  {
    id: 'inverter-e41',
    title: 'Inverter code E-41',
    text: 'E-41 is an insulation reading. The array stays off until a technician has measured it. Not a fault of the app.',
    sample: true,
    products: ['inverter', 'solar', 'solar-roof'],
    topics: ['error-code', 'no-production'],
    verifier: 'Solar field engineering',
    verifiedOn: '2026-09-14',
    expires: '2027-03-14',
  },
  {
    id: 'double-charge',
    title: 'Two charges for one month',
    text: 'A pending and a settled charge may show side by side for up to five bank days. Billing can tell which one is real from the order.',
    sample: true,
    products: [],
    topics: ['billing'],
    verifier: 'Billing',
    verifiedOn: '2025-11-02',
    expires: '2026-05-02',
  },
  {
    id: 'storm-claims',
    title: 'Storm damage is the home insurer’s first',
    text: 'Hail and fallen branches go to the home insurer. We help with photos of the installation and the serial numbers.',
    sample: true,
    products: ['solar', 'solar-roof'],
    topics: ['damage', 'leak'],
    verifier: 'Partner agreements',
    verifiedOn: '2026-08-20',
    expires: '2027-08-20',
  },
];
