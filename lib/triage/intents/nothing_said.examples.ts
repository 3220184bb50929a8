import type { IntentExamples } from '../intent-rule.ts';

const examples: IntentExamples = {
  bad: [
    { text: '🚀🚀🚀', span: '🚀🚀🚀' },
    { text: '@NorthRail @Other https://t.co/a', span: '@NorthRail @Other https://t.co/a' },
    { text: 'gm', span: 'gm' },
    { text: '#mood', span: '#mood' },
  ],
  good: [{ text: 'Where is my order' }, { text: 'My bill is wrong' }, { text: 'Call me back please' }],
  nearMiss: [{ text: 'power is out' }, { text: 'No heating here' }],
};

export default examples;
