import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'I have been waiting', span: 'have been waiting' },
    { text: 'Third email, still no reply', span: 'still no' },
    { text: 'on hold with your bank', span: 'on hold' },
    { text: 'nobody picks up', span: 'nobody' },
  ],
  good: [{ text: 'I love it' }, { text: 'Which bus goes there?' }, { text: 'Nice shop' }],
  nearMiss: [{ text: "I can't wait for the launch" }, { text: 'Thanks again!' }],
};

export default examples;
