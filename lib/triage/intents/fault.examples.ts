import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'The app keeps crashing', span: 'crashing' },
    { text: 'my card was charged twice', span: 'charged twice' },
    { text: "I can't log in", span: "can't log" },
    { text: "It doesn't work at all", span: "doesn't work" },
  ],
  good: [{ text: 'Great service' }, { text: 'What colour is it?' }, { text: 'See you at the gate' }],
  nearMiss: [{ text: 'No problem at all, thanks' }, { text: 'Late night snack' }],
};

export default examples;
