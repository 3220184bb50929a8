import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'How long does it take?', span: '?' },
    { text: 'do you ship to Norway', span: 'do you' },
    { text: 'can I pay by card', span: 'can I' },
    { text: 'When does it open', span: 'When does' },
  ],
  good: [{ text: 'It is closed' }, { text: 'Thank you' }, { text: 'I moved house' }],
  nearMiss: [{ text: 'I know what you did' }, { text: 'That is when it rained' }],
};

export default examples;
