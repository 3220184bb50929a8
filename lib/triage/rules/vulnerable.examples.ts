import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'My mother is 84 and has had no heating since Monday', span: 'mother is 84' },
    { text: 'I am in a wheelchair and the lift is out', span: 'wheelchair' },
    { text: 'Our newborn sleeps in a cold room', span: 'newborn' },
    { text: 'I want to die', span: 'want to die' },
    { text: 'I need power for my oxygen machine', span: 'oxygen machine' },
  ],
  good: [
    { text: 'My neighbours complain about the noise' },
    { text: 'The sofa is too short' },
    { text: 'It was a long day' },
  ],
  nearMiss: [{ text: 'The blinds in the office are broken' }, { text: 'A minor issue, but please fix it' }],
};

export default examples;
