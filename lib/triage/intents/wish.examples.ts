import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Please add a dark mode', span: 'Please add' },
    { text: 'you should make a small one', span: 'you should make' },
    { text: 'Feature request: two timers', span: 'Feature request' },
    { text: 'would be great if it was blue', span: 'would be great if' },
  ],
  good: [{ text: 'It is raining' }, { text: 'Thank you all' }, { text: 'When do you open?' }],
  nearMiss: [{ text: 'No idea what happened' }, { text: 'I have no clue' }],
};

export default examples;
