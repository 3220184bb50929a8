import { examplePost, exampleRecord as record } from '../example-record.ts';
import type { Context, Examples } from '../rule.ts';

const said = (text: string, author = {}): Partial<Context> => {
  const post = examplePost(text, author);
  return { post, thread: [post], now: '2026-03-02T15:00:00Z' };
};
const known = (text: string, author = {}): Partial<Context> => ({ ...said(text, author), record });

const examples: Examples = {
  bad: [
    {
      draft: 'We will write to dana.k@postfach.example.',
      span: 'dana.k@postfach.example',
      context: said('Write to dana.k@postfach.example, I give up'),
    },
    {
      draft: 'We tried 0415 555 0132 just now.',
      span: '0415 555 0132',
      context: said('Ring me: 0415-555-0132'),
    },
    {
      draft: 'Order 48213377 is with the depot.',
      span: '48213377',
      context: said('Where is order #48213377?'),
    },
    {
      draft: 'Thank you, Leila Farahani.',
      span: 'Leila Farahani',
      context: said('My name is Leila Farahani and I have waited for a month', { name: 'leila' }),
    },
    {
      draft: 'A van is near 12 Harbour View Road.',
      span: '12 Harbour View',
      context: said('Nobody came to 12 Harbour View Road'),
    },
    {
      draft: 'Your case CS-204817 is open.',
      span: 'CS-204817',
      context: known('case 204817 is a joke'),
    },
    {
      draft: 'March 3 is the day to look at.',
      span: 'March 3',
      context: known('Installed on 3 March 2024, dead since'),
    },
  ],
  good: [
    {
      draft: 'We hear you. Please delete that post, it shows your number.',
      context: said('Ring me: 0415-555-0132'),
    },
    {
      draft: 'A dead kettle after a week is not good.',
      context: said('My kettle died after a week in Leeds'),
    },
    { draft: 'We are looking for your order.', context: said('Where is order #48213377?') },
    { draft: 'Thank you, Leila.', context: said('My name is Leila Farahani', { name: 'leila' }) },
    { draft: 'Tuesday was not our best day.', context: said('On Tuesday the app was down') },
  ],
  nearMiss: [
    { draft: 'Thank you, Leila Farahani.', context: said('Hello?', { name: 'Leila Farahani' }) },
    { draft: 'The year 2024 was long.', context: said('I ordered in 2024, order 48213377') },
  ],
};

export default examples;
