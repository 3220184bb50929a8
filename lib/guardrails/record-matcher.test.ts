import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFrom } from './context.ts';
import { examplePost, exampleRecord } from './example-record.ts';
import { matcherOf } from './record-matcher.ts';
import rule from './rules/private-record.ts';

const found = (draft: string, ...heard: string[]): string[] =>
  rule
    .check(draft, contextFrom({ record: exampleRecord, thread: heard.map((text) => examplePost(text)) }))
    .map(({ span: [start, end] }) => draft.slice(start, end));

// Each list is one value of the record in notations that say the same.
const notations: Record<string, string[]> = {
  day: [
    '2024-03-03',
    '3/3/2024',
    '3/3/24',
    '03.03.2024',
    'March 3, 2024',
    'March 3rd 2024',
    'Mar. 3, 2024',
    '3 March 2024',
    '3rd of March, 2024',
    'the 3rd of March 2024',
  ],
  phone: ['+1 512 555 0142', '(512) 555-0142', '512.555.0142', '5125550142', '1-512-555-0142'],
  case: ['CS-204817', 'cs204817', 'CS 204817', '#204817', '204817'],
  serial: ['TG1-2318-0045-K7', 'TG1 2318 0045 K7', 'tg123180045k7'],
  amount: ['$412.80', '412.80', 'USD 412.80', '412,80 €', '412.80 dollars'],
  size: ['9.6 kW', '9.6kW', '9,6 kWp', '9.6-kilowatt'],
  email: ['m.okonkwo@mailbox.example', 'M.Okonkwo@Mailbox.example', 'm.okonkwo at mailbox dot example'],
  street: ['4127 Larkspur Lane', '4127 larkspur ln', '4127 Larkspur Ln.'],
  postcode: ['78626', '78 626'],
  name: ['Marisol Okonkwo-Reyes', 'marisol okonkwo reyes', 'MARISOL OKONKWO-REYES', 'marisolokonkworeyes'],
};

describe.each(Object.entries(notations))('the %s', (_kind, forms) => {
  it.each(forms)('is found as “%s”', (form) => {
    expect(found(`We have ${form} here, and we are looking.`)).not.toEqual([]);
  });

  it('may be repeated once the thread holds it, in whatever notation', () => {
    for (const heard of forms)
      for (const form of forms)
        expect(
          found(`We have ${form} here, and we are looking.`, `It was ${heard}, I tell you!`),
          heard,
        ).toEqual([]);
  });
});

it('a part of a value in the thread does not free the whole', () => {
  expect(found('Case CS-204817 is open.', 'the case ending 4817')).toEqual(['Case CS-204817']);
  expect(found('The case ending 4817 is open.', 'case 204817')).toEqual([]);
  expect(found('It went in on March 3, 2024.', 'since March 2024')).toEqual(['March 3, 2024']);
  expect(found('Is it the Powerwall 3?', 'my powerwall died 3 weeks ago')).toEqual(['Powerwall 3']);
});

it('words such as “last Tuesday” need a day to be reckoned from', () => {
  const draft = 'Nobody called you back last Tuesday.';
  const parts = { record: exampleRecord };
  expect(rule.check(draft, contextFrom(parts))).toEqual([]);
  expect(rule.check(draft, contextFrom({ ...parts, now: '2026-03-02T12:00:00Z' }))).toHaveLength(1);
  expect(rule.check(draft, contextFrom({ ...parts, now: '2026-04-02T12:00:00Z' }))).toEqual([]);
});

it('is built once per record', () => {
  expect(matcherOf(exampleRecord)).toBe(matcherOf(exampleRecord));
});

it('is quiet on drafts that share no word or number with the record', () => {
  const word = fc.constantFrom(
    'we',
    'hear',
    'you',
    'sorry',
    'the',
    'team',
    'looks',
    'today',
    'thank',
    'wait',
    'long',
    '24/7',
    '100%',
  );
  fc.assert(fc.property(fc.array(word, { maxLength: 40 }), (all) => found(all.join(' ')).length === 0));
});
