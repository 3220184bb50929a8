import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Thank you for the quick reply', span: 'Thank' },
    { text: 'love my new shoes', span: 'love' },
    { text: 'Well done to the crew', span: 'Well done' },
    { text: 'the staff were brilliant', span: 'brilliant' },
  ],
  good: [{ text: 'The bus was late' }, { text: 'Where is the shop?' }, { text: 'It is a table' }],
  nearMiss: [{ text: 'I am not happy' }, { text: 'Thanks for nothing' }],
};

export default examples;
