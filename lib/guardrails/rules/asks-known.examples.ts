import { defaultPolicy } from '../../policy/policy.ts';
import { examplePost, exampleRecord as record } from '../example-record.ts';
import type { Context, Examples } from '../rule.ts';

const said = (text: string, more: Partial<Context> = {}): Partial<Context> => {
  const post = examplePost(text);
  return { post, thread: [post], ...more };
};
const policy = { ...defaultPolicy, products: ['Gateway', 'HeatLoop'] };

const examples: Examples = {
  bad: [
    {
      draft: 'What is your case number?',
      span: 'What is your case number',
      context: said('No answer for weeks', { record }),
    },
    {
      draft: 'Please DM us your ticket number.',
      span: 'DM us your ticket number',
      context: said('Ticket 4410982 ignored again'),
    },
    {
      draft: 'Can you DM your order number?',
      span: 'DM your order number',
      context: said('Order #48213377 is lost'),
    },
    {
      draft: 'Which product is this about?',
      span: 'Which product',
      context: said('My HeatLoop is dead', { policy }),
    },
    {
      draft: 'Could you share your email via DM?',
      span: 'share your email',
      context: said('Hello?', { record }),
    },
    {
      draft: 'Do you have a ticket number?',
      span: 'Do you have a ticket number',
      context: said('Love the new roof, how big can it get?'),
    },
    {
      draft: 'When did this start?',
      span: 'When did this start',
      context: said('Dark since Monday, nobody cares'),
    },
    { draft: 'Have you called our team?', span: 'Have you called', context: said('I called three times!') },
  ],
  good: [
    { draft: 'We have found your case and are looking.', context: said('No answer for weeks', { record }) },
    {
      draft: 'Please DM us your ticket number.',
      context: said('I opened a ticket two weeks ago and heard nothing'),
    },
    { draft: 'Which product is this about?', context: said('It is dead', { policy }) },
    { draft: 'When did this start?', context: said('The gateway is down') },
    { draft: 'Can you DM your order number?', context: said('My parcel is lost') },
  ],
  nearMiss: [
    { draft: 'We have passed your case number on.', context: said('Case 4410982 ignored again', { record }) },
    { draft: 'You need not look for your order number.', context: said('Order #48213377 is lost') },
  ],
};

export default examples;
