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
    {
      draft: 'Please send us the flight number. Our desk will look.',
      span: 'Please send us the flight number.',
      context: judged(2),
    },
    {
      draft: 'The claim form is at example.com/claim.',
      span: 'The claim form is at example.com/claim.',
      context: judged(2),
    },
    {
      draft: 'Unplug the heater and call the safety line.',
      span: 'Unplug the heater and call the safety line.',
      context: judged(3),
    },
    {
      draft: 'Bitte senden Sie uns die Buchungsnummer.',
      span: 'Bitte senden Sie uns die Buchungsnummer.',
      context: judged(3),
    },
  ],
  good: [
    { draft: 'We’re sorry that you are stranded. Please send us the flight number.', context: judged(2) },
    { draft: 'That must be frightening. Unplug the heater and call the safety line.', context: judged(3) },
    { draft: 'Das tut uns leid. Bitte senden Sie uns die Buchungsnummer.', context: judged(3) },
    { draft: 'Nous sommes désolés. La voie est fermée.', context: judged(2) },
  ],
  nearMiss: [
    { draft: 'The claim form is at example.com/claim.', context: judged(1) },
    { draft: 'Three weeks without water is not acceptable. The depot is open today.', context: judged(2) },
    { draft: 'The claim form is at example.com/claim.' },
  ],
};

export default examples;
