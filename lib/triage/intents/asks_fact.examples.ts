import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'what time do you open', span: 'what time' },
    { text: 'Is the soup vegan', span: 'Is the soup vegan' },
    { text: 'How many seats has it', span: 'How many' },
    { text: 'just curious', span: 'curious' },
  ],
  good: [{ text: 'My bill is wrong' }, { text: 'Great shoes' }, { text: 'Add a timer' }],
  nearMiss: [{ text: 'I saw which way he went' }, { text: 'The somewhat tall man' }],
};

export default examples;
