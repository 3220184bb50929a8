import type { Examples } from '../rule.ts';

const draft = 'The pier is open.';

const examples: Examples = {
  bad: [
    { draft, span: draft, context: { changes: [{ postId: '11', how: 'new' }] } },
    { draft, span: draft, context: { changes: [{ postId: '11', how: 'deleted' }] } },
    {
      draft: 'Sorry!',
      span: 'Sorry!',
      context: {
        changes: [
          { postId: '11', how: 'new' },
          { postId: '12', how: 'deleted' },
        ],
      },
    },
  ],
  good: [{ draft }, { draft: 'We hear you.' }, { draft, context: { unread: ['11'] } }],
  nearMiss: [{ draft: '', context: { changes: [{ postId: '11', how: 'new' }] } }],
};

export default examples;
