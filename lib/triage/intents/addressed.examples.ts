import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: '@NorthRail again', span: '@NorthRail' },
    { text: 'you promised', span: 'you' },
    { text: 'is this your idea', span: 'your' },
    { text: 'u guys', span: 'u' },
  ],
  good: [{ text: 'I had lunch' }, { text: 'The match was good' }, { text: 'Nobody knows' }],
  nearMiss: [{ text: 'Youth club at six' }, { text: 'yours truly says the band' }],
};

export default examples;
