import * as v from 'valibot';
import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { type Routing, routingPolicy } from '../../lib/policy/routing-policy.ts';
import { reasonSheet } from './reason-form.ts';
import type { Form } from './sheet.ts';

const { routing } = defaultPolicy;
const sheet = reasonSheet(routing);
const [first, second, ...rest] = routing.noReply.map(({ id }) => id);
const put = (id: string | null, part: Form) => {
  const read = sheet.put(id, { ...sheet.formOf(id), ...part });
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  expect(v.parse(routingPolicy.routing, read.whole)).toEqual(read.whole);
  return read.whole.noReply;
};

test('a new reason comes last or where it is put, under a name of the team’s', () => {
  expect(put(null, { name: 'A joke' }).at(-1)).toEqual({ id: 'a-joke', name: 'A joke' });
  expect(put(null, { name: 'A joke', after: '' })[0]?.id).toBe('a-joke');
  expect(put(null, { name: 'A joke', after: first ?? '' })[1]?.id).toBe('a-joke');
});

test('every reason goes through the fields unchanged, those that Clew names still named by Clew', () => {
  for (const id of [first, second, ...rest])
    expect(sheet.put(id ?? '', sheet.formOf(id ?? ''))).toEqual({ whole: routing, id });
  expect(put(second ?? '', { name: 'Ours' })[1]).toEqual({ id: second, name: 'Ours' });
  expect(put(second ?? '', { after: '' }).map(({ id }) => id)).toEqual([second, first, ...rest]);
});

test('a reason can be taken away, but not the last one', () => {
  const read = sheet.without(first ?? '');
  expect('whole' in read && read.whole.noReply.map(({ id }) => id)).toEqual([second, ...rest]);
  const one = reasonSheet({ ...routing, noReply: routing.noReply.slice(0, 1) }).without(first ?? '');
  expect('problem' in one && say(one.problem)).toBe('One reason must stay.');
});

const full: Routing = {
  ...routing,
  noReply: Array.from({ length: 9 }, (_, n) => ({ id: `r${n}`, name: `R${n}` })),
};
test.each<[string, Routing, Form, string]>([
  ['no name', routing, { name: ' ' }, 'Must not be empty.'],
  [
    'a name that another has',
    { ...full, noReply: full.noReply.slice(0, 4) },
    { name: 'r3' },
    'There is one of this name already.',
  ],
  ['a name without end', routing, { name: 'x'.repeat(61) }, 'At most 60 characters.'],
  ['a tenth', full, { name: 'Ten' }, 'At most 9 of them.'],
])('%s: one sentence', (_what, from, part, sentence) => {
  const own = reasonSheet(from);
  const read = own.put(null, { ...own.formOf(null), ...part });
  expect('wrongs' in read && say(read.wrongs.name?.message ?? { key: '' })).toBe(sentence);
});
