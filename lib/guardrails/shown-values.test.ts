import { describe, expect, it } from 'vitest';
import { contextFrom } from './context.ts';
import { examplePost } from './example-record.ts';
import echo from './rules/echo-private.ts';
import rule from './rules/private-record.ts';

const written = (name: string, draft: string, text: string, author = {}): string[] => {
  const post = examplePost(text, { handle: 'tired_of_it', name: 'Tired', ...author });
  const context = contextFrom({ values: [{ kind: 'name', value: name }], post, thread: [post] });
  return [rule, echo].flatMap(({ id, check }) =>
    check(draft, context).map(({ span: [start, end] }) => `${id}: ${draft.slice(start, end)}`),
  );
};

// [the name on file, what the customer shows, what may be written, what may not]
const people: [name: string, author: { handle?: string; name?: string }, shown: string, hidden: string[]][] =
  [
    ['Marisol Vega', { handle: 'mary_v_boise' }, 'Mary', ['Marisol', 'Ms Vega', 'Marisol Vega']],
    ['Elizabeth Hargreaves', { handle: 'liz_in_yorks' }, 'Liz', ['Elizabeth', 'Lizzie', 'Ms Hargreaves']],
    ['Elizabeth Hargreaves', { handle: 'LizInYorks' }, 'Liz', ['Elizabeth']],
    ['Liz Hargreaves', { name: 'Elizabeth' }, 'Elizabeth', ['Liz', 'Liz Hargreaves']],
    ['Oluwaseun Bamidele', { name: 'Seun Bamidele' }, 'Seun Bamidele', ['Oluwaseun']],
    ['Robert Clarke', { name: 'Bob C' }, 'Bob', ['Robert', 'Rob', 'Mr Clarke']],
    ['Marisol Okonkwo', { name: 'MO' }, 'MO', ['Marisol', 'Marisol Okonkwo']],
    // One letter off, as the customer spells it.
    ['Elizabeth Hargreaves', { name: 'Elisabeth' }, 'Elisabeth', ['Elizabeth']],
    ['Hannes Müller', { name: 'Mueller' }, 'Herr Müller', ['Hannes']],
  ];

describe.each(people)('%s, who shows %o', (name, author, shown, hidden) => {
  it(`may be called ${shown}`, () => {
    expect(written(name, `Hi ${shown}, we hear you.`, 'No answer!', author)).toEqual([]);
  });

  it.each(hidden)('is not to be called %s', (other) => {
    expect(written(name, `Hi ${other}, we hear you.`, 'No answer!', author)).not.toEqual([]);
  });
});

it('whoever shows the name on file may be called by its short form', () => {
  expect(written('Robert Clarke', 'Hi Bob, we hear you.', 'No answer!', { name: 'Robert' })).toEqual([]);
  expect(written('Robert Clarke', 'Hi Bob, we hear you.', 'No answer!')).toEqual(['private-record: Bob']);
});

it('a name that the customer writes in the post is as public as one in the handle', () => {
  expect(written('Elizabeth Hargreaves', 'Hi Liz, we hear you.', 'Call me Liz!')).toEqual([]);
  expect(written('Elizabeth Hargreaves', 'Hi Elizabeth, we hear you.', 'Call me Liz!')).toEqual([
    'private-record: Elizabeth',
  ]);
});
