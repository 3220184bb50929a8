import type { Triage } from '../../triage/triage.ts';
import type { Examples } from '../rule.ts';

const judged = (severity: Triage['severity']): { triage: Triage } => ({
  triage: {
    intent: 'help_complaint',
    flags: [],
    severity,
    product: null,
    topics: [],
    reasons: [],
    confidence: 1,
  },
});

const examples: Examples = {
  bad: [
    { draft: 'PLEASE READ THE MANUAL FIRST', span: 'PLEASE READ THE MANUAL FIRST' },
    { draft: 'We are NOT A TRAVEL AGENCY, please ask them.', span: 'NOT A TRAVEL AGENCY' },
    { draft: 'DO NOT OPEN THE BOX. Thanks.', span: 'DO NOT OPEN THE BOX' },
    { draft: 'The pool is open again!!', span: '!!' },
    { draft: 'You tried that?! Wow.', span: '?!' },
    { draft: 'So happy for you!!! Enjoy the tour.', span: '!!!' },
    { draft: 'We’re sorry about the fire 😢🔥', span: '😢🔥', context: judged(3) },
    { draft: 'Sorry that you are stranded 😂', span: '😂', context: judged(2) },
  ],
  good: [
    { draft: 'The pool is open again!' },
    { draft: 'Our ATM at JFK takes USD, EUR and GBP.' },
    { draft: 'The PTO for your PV system came from the DSO.', context: judged(2) },
    { draft: 'Enjoy the tour 🎉🎸🎶', context: judged(0) },
    { draft: 'We hear you, and the crew is looking at the roof today.', context: judged(3) },
  ],
  nearMiss: [
    { draft: 'IKEA, BMW and NASA follow us.' },
    { draft: 'This is NOT the flight to Lyon, please see gate 4.' },
    { draft: 'OK, DM us.' },
    { draft: 'Is the kiln on? Yes!' },
    { draft: 'We are so sorry 💙 Please leave the house and call the fire service.', context: judged(3) },
  ],
};

export default examples;
