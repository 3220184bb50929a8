import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'Huge airdrop today', span: 'airdrop' },
    { text: 'DM me for the secret', span: 'DM me' },
    { text: 'Join our telegram', span: 'telegram' },
    { text: 'the next 100x is here', span: '100x' },
  ],
  good: [{ text: 'My bill is wrong' }, { text: 'Where is the train?' }, { text: 'Lovely staff' }],
  nearMiss: [{ text: 'I am free to talk tomorrow' }, { text: 'I lost my wallet on your bus' }],
};

export default examples;
