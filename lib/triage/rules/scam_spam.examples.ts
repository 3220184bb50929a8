import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'Huge airdrop, claim your tokens now', span: 'airdrop' },
    { text: 'Lost your account? DM me for recovery', span: 'DM me for recovery' },
    { text: 'Guaranteed profit every week, join our telegram', span: 'Guaranteed profit' },
    { text: 'You have won a free iPhone', span: 'You have won' },
  ],
  good: [
    { text: 'My card was charged twice' },
    { text: 'Where can I buy the lamp?' },
    { text: 'The bus never came' },
  ],
  nearMiss: [{ text: 'My wall mount came loose' }, { text: 'I want my money back' }],
};

export default examples;
