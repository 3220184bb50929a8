import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Oh great, cancelled once more', span: 'Oh great' },
    { text: 'Love how the app logs me out', span: 'Love how' },
    { text: 'guess who got no dinner', span: 'guess who' },
    { text: 'a very expensive paperweight', span: 'paperweight' },
  ],
  good: [{ text: 'Thank you for the quick reply' }, { text: 'My name is Ana' }, { text: 'Is it blue?' }],
  nearMiss: [{ text: 'I love it' }, { text: 'That is a nice car' }],
};

export default examples;
