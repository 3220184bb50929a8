import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'They stayed on the line until it worked', span: 'stayed on' },
    { text: 'No charge, no fuss', span: 'No charge' },
    { text: 'Ten years and still going', span: 'still going' },
    { text: 'Whoever designed this deserves it', span: 'Whoever designed' },
  ],
  good: [{ text: 'My bill is wrong' }, { text: 'Where is the train?' }, { text: 'Add a timer' }],
  nearMiss: [{ text: 'She works here' }, { text: 'The order was cancelled' }],
};

export default examples;
