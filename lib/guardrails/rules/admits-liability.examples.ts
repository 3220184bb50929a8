import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Sorry, it was our fault.', span: 'it was our fault' },
    { draft: 'We were negligent, and we know it.', span: 'We were negligent' },
    { draft: 'A defect in the pump caused the flood.', span: 'A defect in the pump caused' },
    { draft: 'We take full responsibility for the fire.', span: 'We take full responsibility' },
    { draft: 'We should have warned you about the lid.', span: 'We should have warned' },
    { draft: 'We messed up your booking.', span: 'We messed up' },
    { draft: 'Es war unser Fehler.', span: 'unser Fehler' },
    { draft: 'We knew about the fault and shipped it.', span: 'We knew about the fault' },
    { draft: 'The outage was due to our negligence.', span: 'due to our negligence' },
  ],
  good: [
    { draft: 'We’re sorry that the pump failed.' },
    { draft: 'I’m so sorry about the flooded kitchen.' },
    { draft: 'We don’t know yet what caused the fire, and the safety team is looking at it.' },
    { draft: 'That should not happen, and we apologise.' },
    { draft: 'We take your report seriously.' },
  ],
  nearMiss: [
    { draft: 'It is not your fault, and we will not treat it so.' },
    { draft: 'Whether it was our fault is being looked at.' },
    { draft: 'You say that it was our mistake; the team is reading the log.' },
  ],
};

export default examples;
