import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Nobody came on Monday', span: 'Nobody came' },
    { text: 'your driver threw it', span: 'driver threw' },
    { text: 'They charged me for a bag', span: 'They charged' },
    { text: 'Arrived cracked', span: 'Arrived cracked' },
  ],
  good: [{ text: 'Lovely staff' }, { text: 'What time do you open' }, { text: 'See you soon' }],
  nearMiss: [{ text: 'I met somebody nice' }, { text: 'He rang the bell' }],
};

export default examples;
