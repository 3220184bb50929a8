import type { Path } from '../policy/desks-policy.ts';

/**
 * Invented, for an energy company that does not exist: they show how policies and partner agreements become paths. The
 * clauses are of no real document.
 */
export const samplePaths: Path[] = [
  {
    id: 'battery-in-warranty',
    title: 'Battery fault within the warranty',
    sample: true,
    when: { products: ['powerwall'], warranty: 'in', faults: ['offline', 'no-charge', 'error-code'] },
    steps: [
      {
        owner: 'Specialist',
        clause: 'Warranty 4.1',
        action: 'Open or link the case, hand over to the service centre.',
      },
      {
        owner: 'Service centre',
        clause: 'Warranty 4.2',
        action: 'Remote check, then a slot within ten working days.',
      },
      {
        owner: 'Service centre',
        clause: 'Warranty 4.6',
        action: 'Replace where capacity or reporting does not come back.',
      },
    ],
    remedies: [
      { what: 'Goodwill credit up to $50', roles: ['agent', 'lead', 'service'], desk: 'team-lead' },
      { what: 'Replacement unit', roles: ['service'], desk: 'service-centre' },
    ],
  },
  {
    id: 'battery-out-of-warranty',
    title: 'Battery fault after the warranty',
    sample: true,
    when: { products: ['powerwall'], warranty: 'out' },
    steps: [
      { owner: 'Specialist', clause: 'Service terms 2.3', action: 'Offer a remote check, free of charge.' },
      { owner: 'Service centre', clause: 'Service terms 2.5', action: 'Send a quote before any visit.' },
    ],
    remedies: [{ what: 'Half of the visit fee waived', roles: ['lead'], desk: 'team-lead' }],
  },
  {
    id: 'bought-through-partner',
    title: 'Bought through a partner: workmanship is theirs',
    sample: true,
    when: {
      products: ['powerwall', 'solar', 'solar-roof', 'inverter'],
      bought: 'partner',
      faults: ['leak', 'damage', 'appointment', 'no-production', 'error-code', 'noise'],
    },
    steps: [
      {
        owner: 'Specialist',
        clause: 'Partner agreement 7.2',
        action: 'Say who installed it in private, never in public.',
      },
      { owner: 'Partner', clause: 'Partner agreement 7.4', action: 'Inspect within fifteen working days.' },
      {
        owner: 'Service centre',
        clause: 'Partner agreement 7.9',
        action: 'Step in where the partner is silent for fifteen days.',
      },
    ],
    remedies: [{ what: 'Inspection by our own crew', roles: ['service', 'lead'], desk: 'service-centre' }],
  },
  {
    id: 'inverter-young',
    title: 'Inverter within its first twelve years',
    sample: true,
    when: { products: ['inverter'], age: { max: 12 }, faults: ['error-code', 'no-production', 'noise'] },
    steps: [
      {
        owner: 'Specialist',
        clause: 'Inverter terms 3.1',
        action: 'Note the code, hand over to the service centre.',
      },
      {
        owner: 'Service centre',
        clause: 'Inverter terms 3.4',
        action: 'Exchange on site, no labour charged.',
      },
    ],
    remedies: [{ what: 'Lost production credit', roles: ['billing', 'lead'], desk: 'billing' }],
  },
  {
    id: 'solar-output',
    title: 'Output below the guarantee',
    sample: true,
    when: { products: ['solar', 'solar-roof'], warranty: 'in', faults: ['no-production'] },
    steps: [
      {
        owner: 'Specialist',
        clause: 'Output guarantee 2',
        action: 'Ask for nothing: the meter readings are on file.',
      },
      {
        owner: 'Service centre',
        clause: 'Output guarantee 5',
        action: 'Compare twelve months, settle the difference.',
      },
    ],
    remedies: [{ what: 'Settlement of the difference', roles: ['billing'], desk: 'billing' }],
  },
  {
    id: 'roof-leak',
    title: 'Leak under a roof of ours',
    sample: true,
    when: { products: ['solar-roof', 'solar'], bought: 'direct', faults: ['leak', 'damage'] },
    steps: [
      { owner: 'Service centre', clause: 'Roof warranty 6.1', action: 'Make dry within two working days.' },
      { owner: 'Claims', clause: 'Roof warranty 6.5', action: 'Survey and settle damage inside the house.' },
    ],
    remedies: [{ what: 'Emergency cover of the roof', roles: ['service', 'lead'], desk: 'service-centre' }],
  },
  {
    id: 'billed-twice',
    title: 'Charged twice',
    sample: true,
    when: { faults: ['billing'] },
    steps: [
      { owner: 'Specialist', clause: 'Billing rules 1.4', action: 'Hand over to billing with both dates.' },
      {
        owner: 'Billing',
        clause: 'Billing rules 1.6',
        action: 'Return the second charge within five bank days.',
      },
    ],
    remedies: [
      { what: 'Late fee waived', roles: ['agent', 'lead', 'billing'], desk: 'billing' },
      { what: 'Refund of a charge', roles: ['billing'], desk: 'billing' },
    ],
  },
  {
    id: 'islands-parts',
    title: 'Parts for the islands',
    sample: true,
    when: { regions: ['Hawaii'], faults: ['offline', 'no-charge', 'error-code', 'no-production'] },
    steps: [
      {
        owner: 'Service centre',
        clause: 'Regional annex H',
        action: 'Parts by sea: say in private what is on its way, and when.',
      },
    ],
    remedies: [],
  },
  {
    id: 'no-answer',
    title: 'Nobody answered',
    sample: true,
    when: { faults: ['no-answer'] },
    steps: [
      {
        owner: 'Specialist',
        clause: 'Service promise 1',
        action: 'Ask for a call-back with the window the customer named.',
      },
      {
        owner: 'Phone team',
        clause: 'Service promise 2',
        action: 'Ring within eight hours, note the outcome on the case.',
      },
    ],
    remedies: [{ what: 'Goodwill credit up to $25', roles: ['agent', 'lead'], desk: 'team-lead' }],
  },
];
