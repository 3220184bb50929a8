import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Add a timer to the oven', span: 'Add' },
    { text: 'Nice. Let us pause it', span: 'Let' },
    { text: 'What if it folded', span: 'What if' },
    { text: '@NorthRail please make it green', span: 'make' },
  ],
  good: [{ text: 'Where is my order' }, { text: 'The driver was rude' }, { text: 'Great shoes' }],
  nearMiss: [{ text: 'I let it go' }, { text: 'They never add anything' }],
};

export default examples;
