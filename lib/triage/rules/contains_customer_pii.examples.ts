import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'Mail me at ana.k@mail.example', span: 'ana.k@mail.example' },
    { text: 'Call me: +44 20 7946 0958', span: '+44 20 7946 0958' },
    { text: 'Order number 88120455 never came', span: 'Order number 88120455' },
    { text: 'I live at 12 Rose Hill Road', span: '12 Rose Hill Road' },
  ],
  good: [{ text: 'Order never came' }, { text: 'I paid $1,200,000 for this? No.' }, { text: 'Three weeks!' }],
  nearMiss: [{ text: 'See https://example.com/123456789012' }, { text: 'It costs 1299.00 now' }],
};

export default examples;
