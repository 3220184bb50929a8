import type { FlagExamples } from '../rule.ts';

const examples: FlagExamples = {
  bad: [
    { text: 'What about Q3 deliveries, any guidance?', span: 'guidance' },
    { text: 'As a shareholder I want answers', span: 'shareholder' },
    { text: '$ABC is going down', span: '$ABC' },
    { text: 'Is there a buyback planned?', span: 'buyback' },
  ],
  good: [
    { text: 'When is my delivery?' },
    { text: 'Great product!' },
    { text: 'The price went up in the shop' },
  ],
  nearMiss: [{ text: 'Is the kettle back in stock?' }, { text: 'Please share my screen? No.' }],
};

export default examples;
