import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'You will hear from my lawyer.', span: 'hear from my lawyer' },
    { text: 'Filing a complaint with the FTC today', span: 'Filing a complaint' },
    { text: 'See you in small claims', span: 'See you in small claims' },
    { text: 'This is false advertising', span: 'false advertising' },
    { text: 'Ich gehe damit zum Anwalt', span: 'Anwalt' },
    { text: 'this contract is void and any judge will tell you so', span: 'contract' },
    { text: 'complaint lodged with the consumer agency', span: 'consumer agency' },
  ],
  good: [
    { text: 'The courier was rude' },
    { text: 'Please call me back' },
    { text: 'When does the sale end?' },
  ],
  nearMiss: [
    { text: 'Thank you, the courtesy car was spotless' },
    { text: 'The food court downstairs was closed' },
    { text: 'my cat judges me like a supreme court' },
    { text: 'that burger is a crime, it’s so good' },
  ],
};

export default examples;
