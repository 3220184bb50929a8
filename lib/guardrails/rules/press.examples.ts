import { judgedPost } from '../example-triage.ts';
import type { Examples } from '../rule.ts';

const reporter = judgedPost(
  'Hi, I’m a reporter with the Harbour Times working on a story about ferries. Any comment?',
);
const rider = judgedPost('Why was the ferry late?');

const examples: Examples = {
  bad: [
    {
      draft: 'The ferry was late because of fog.',
      span: 'The ferry was late because of fog.',
      context: reporter,
    },
    { draft: 'No comment.', span: 'No comment.', context: reporter },
    {
      draft: 'Happy to talk! What would you like to know?',
      span: 'Happy to talk! What would you like to know?',
      context: reporter,
    },
  ],
  good: [
    {
      draft: 'Thank you for asking. Our press desk can help: https://ferry.example/press',
      context: reporter,
    },
    { draft: 'Please reach our media team at https://ferry.example/media', context: reporter },
    { draft: 'The ferry was late because of fog.', context: rider },
  ],
  nearMiss: [{ draft: 'The Harbour Times is a fine paper!', context: rider }],
};

export default examples;
