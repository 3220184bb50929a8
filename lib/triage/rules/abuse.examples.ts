import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'You bunch of clowns', span: 'You bunch of clowns' },
    { text: 'screw you and your company', span: 'screw you' },
    { text: 'I hope you choke on it', span: 'hope you choke' },
    { text: 'You are all liars', span: 'You are all liars' },
  ],
  good: [{ text: 'This is the worst service ever' }, { text: 'I am furious' }, { text: 'What a joke' }],
  nearMiss: [
    { text: 'It will kill the battery in an hour' },
    { text: 'The rats in the cellar chewed the cable' },
  ],
};

export default examples;
