import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'lol that is true', span: 'lol' },
    { text: 'Happy birthday to my sister', span: 'Happy birthday' },
    { text: 'watching the game', span: 'watching the' },
    { text: 'so true 😂', span: '😂' },
  ],
  good: [{ text: 'Your website is down' }, { text: 'Where is my order' }, { text: 'I need a refund' }],
  nearMiss: [{ text: 'It has been out of order' }, { text: 'Refund please' }],
};

export default examples;
