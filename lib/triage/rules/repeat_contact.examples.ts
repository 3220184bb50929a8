import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'This is the third time I ask', span: 'third time' },
    { text: 'Still no answer', span: 'Still no' },
    { text: 'I have called twice', span: 'called twice' },
    { text: 'Been waiting since May', span: 'Been waiting' },
    { text: 'Hello?', before: ['Where is my bike?', 'Anybody there?'] },
  ],
  good: [{ text: 'Where is my bike?' }, { text: 'The bell is loud' }, { text: 'Could you help me?' }],
  nearMiss: [{ text: 'I love it twofold' }, { text: 'A still life hangs in the shop' }],
};

export default examples;
