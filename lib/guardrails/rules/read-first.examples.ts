import type { Examples } from '../rule.ts';

const draft = 'The pier is open.';

const examples: Examples = {
  bad: [
    { draft, span: draft, context: { unread: ['11'] } },
    { draft, span: draft, context: { unread: ['11', '12'] } },
    { draft: ' ', span: ' ', context: { unread: ['11'] } },
  ],
  good: [
    { draft },
    { draft: 'We hear you.' },
    { draft, context: { changes: [{ postId: '11', how: 'new' }] } },
  ],
  nearMiss: [{ draft: '', context: { unread: ['11'] } }],
};

export default examples;
