import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'The worst airline I know', span: 'worst airline' },
    { text: 'so disappointed in you', span: 'disappointed' },
    { text: 'This is a complete joke', span: 'joke' },
    { text: 'I am fed up', span: 'fed up' },
  ],
  good: [
    { text: 'What time do you open?' },
    { text: 'Lovely staff' },
    { text: 'My order number is in the mail' },
  ],
  nearMiss: [{ text: 'That is not bad at all' }, { text: 'Hell yeah, we won' }],
};

export default examples;
