import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'I want a refund', span: 'refund' },
    { text: 'Please help', span: 'Please help' },
    { text: 'let me speak to a manager', span: 'speak to' },
    { text: 'need a replacement', span: 'need a replacement' },
  ],
  good: [{ text: 'Sunny day' }, { text: 'What is the range?' }, { text: 'It fits' }],
  nearMiss: [{ text: 'Thank you for the help' }, { text: 'support local farms' }],
};

export default examples;
