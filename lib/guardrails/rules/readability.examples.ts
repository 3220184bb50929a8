import type { Examples } from '../rule.ts';

const long =
  'We have looked at the photos of your roof and at the notes of the crew and we think that the leak comes from the old vent and not from the new panel.';

const examples: Examples = {
  bad: [
    { draft: long, span: long },
    { draft: 'Please utilise the side door of the museum.', span: 'utilise' },
    { draft: 'The part needs an RMA first.', span: 'RMA' },
    { draft: 'Call the depot prior to your visit.', span: 'prior to' },
    {
      draft:
        'Considerable meteorological instability necessitated precautionary cancellation. Alternative transportation availability remains exceptionally limited. Accommodation reimbursement eligibility determinations require individual documentation, including original electronic receipts from participating establishments.',
      span: 'Considerable meteorological instability necessitated precautionary cancellation. Alternative transportation availability remains exceptionally limited. Accommodation reimbursement eligibility determinations require individual documentation, including original electronic receipts from participating establishments.',
    },
  ],
  good: [
    { draft: 'We looked at your photos. The leak comes from the old vent, not from the new panel.' },
    { draft: 'Please use the side door of the museum.' },
    {
      draft:
        'Wir haben uns die Fotos angesehen, und wir glauben, dass das Leck von der alten Lüftung kommt und nicht von der neuen Platte, die ihr im Mai auf dem Dach habt.',
    },
  ],
  nearMiss: [
    { draft: 'Responsibility, transparency, accountability.' },
    { draft: 'See https://example.com/utilise/prior-to/RMA for the photos.' },
    {
      draft:
        'The band plays here tonight, and the doors open at six, so come early and bring a coat for the walk home, it is cold.',
    },
  ],
};

export default examples;
