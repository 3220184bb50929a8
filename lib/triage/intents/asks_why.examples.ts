import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Why is my bill so high?', span: 'Why is' },
    { text: 'where is my parcel', span: 'where is my' },
    { text: 'When will you fix it?', span: 'When will you fix' },
    { text: 'are you kidding me', span: 'are you kidding' },
  ],
  good: [{ text: 'It is raining' }, { text: 'Great shoes' }, { text: 'I moved house' }],
  nearMiss: [{ text: 'The reason why we came' }, { text: 'I know where the shop is' }],
};

export default examples;
