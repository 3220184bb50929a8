import { judgedPost } from '../example-triage.ts';
import type { Examples } from '../rule.ts';

const threat = judgedPost('You will hear from my lawyer about this oven.');
const calm = judgedPost('My oven is late again.');

const examples: Examples = {
  bad: [
    {
      draft: 'Our terms allow a delay of ten days.',
      span: 'Our terms allow a delay of ten days.',
      context: threat,
    },
    { draft: 'We did not break any law.', span: 'We did not break any law.', context: threat },
    {
      draft: 'Sorry to hear that. You signed the contract in May.',
      span: 'You signed the contract in May.',
      context: threat,
    },
    {
      draft: 'We can offer a refund if you drop it.',
      span: 'We can offer a refund if you drop it.',
      context: threat,
    },
  ],
  good: [
    { draft: 'I’m sorry it came to this. I’ve passed your post to the right team.', context: threat },
    { draft: 'Thank you for telling us. Our legal team has your message.', context: threat },
    { draft: 'Our terms allow a delay of ten days.', context: calm },
  ],
  nearMiss: [
    { draft: 'I’ve shared this with the legal team, who will be in touch.', context: threat },
    { draft: 'Our lawyers like pizza, too.', context: calm },
  ],
};

export default examples;
