import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'You will hear from my lawyer.', span: 'hear from my lawyer' },
    { text: 'Filing a complaint with the FTC today', span: 'Filing a complaint' },
    { text: 'See you in small claims', span: 'See you in small claims' },
    { text: 'This is false advertising', span: 'false advertising' },
    { text: 'Ich gehe damit zum Anwalt', span: 'Anwalt' },
  ],
  good: [
    { text: 'The courier was rude' },
    { text: 'Please call me back' },
    { text: 'When does the sale end?' },
  ],
  nearMiss: [
    { text: 'Thank you, the courtesy car was spotless' },
    { text: 'The food court downstairs was closed' },
  ],
};

export default examples;
