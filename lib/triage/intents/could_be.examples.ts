import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'You should sell spare lids', span: 'should sell' },
    { text: 'Needs a snooze button', span: 'Needs a' },
    { text: 'I would pay for that', span: 'would pay' },
    { text: 'An undo button would help', span: 'An undo button' },
  ],
  good: [{ text: 'My train is late' }, { text: 'Good morning' }, { text: 'Who are you' }],
  nearMiss: [{ text: 'It was shoulder to shoulder' }, { text: 'He went there' }],
};

export default examples;
