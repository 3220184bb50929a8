import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: 'this update is fire', span: 'is fire' },
    { text: 'That camera is straight fire', span: 'is straight fire' },
    { text: 'You absolutely nailed it', span: 'You absolutely nailed it' },
    { text: 'What a machine', span: 'What a machine' },
  ],
  good: [{ text: 'There was a fire in the kitchen' }, { text: 'I feel ill' }, { text: 'Which one is it?' }],
  nearMiss: [{ text: 'My son is ill and the line is dead' }, { text: 'smoke and flames everywhere' }],
};

export default examples;
