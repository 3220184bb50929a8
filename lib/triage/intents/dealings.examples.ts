import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Where is my order', span: 'my order' },
    { text: 'I paid last week', span: 'paid' },
    { text: 'the delivery man', span: 'the delivery' },
    { text: 'your website', span: 'your website' },
  ],
  good: [{ text: 'Happy birthday mum' }, { text: 'lol same' }, { text: 'What a goal' }],
  nearMiss: [{ text: 'We sang all night' }, { text: 'She is a good actor' }],
};

export default examples;
