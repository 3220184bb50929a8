import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'As a valued customer, you deserve better.', span: 'As a valued customer' },
    { draft: 'Our records show a visit last week.', span: 'Our records show' },
    { draft: 'We can see your account and are on it.', span: 'We can see your account' },
    { draft: 'Your appointment was moved by the depot.', span: 'Your appointment was' },
    { draft: 'I’ve pulled up your file and it looks fine.', span: 'I’ve pulled up your file' },
    { draft: 'Since you joined, prices went down.', span: 'Since you joined' },
  ],
  good: [
    { draft: 'We are sorry about the wait. Please send us a DM.' },
    { draft: 'Our customers deserve better than this.' },
    { draft: 'If your account is locked, the app can help.' },
    { draft: 'Is your order late?' },
  ],
  nearMiss: [
    { draft: 'Our customer service team reads everything.' },
    { draft: 'Let us check whether your payment was taken.' },
  ],
};

export default examples;
