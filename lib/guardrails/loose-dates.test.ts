import { expect, it } from 'vitest';
import { exampleRecord } from './example-record.ts';
import { matcherOf } from './record-matcher.ts';

// The record's install date is 3 March 2024, the visit is due on 10 March 2026.
const told = (text: string, now: string): string[] =>
  [...matcherOf(exampleRecord).hits(text, new Date(now))]
    .filter(({ value }) => value.startsWith('date '))
    .map(({ start, end }) => text.slice(start, end));

it.each([
  ['It went in on March the third.', '2026-03-20T12:00:00Z', 'March the third'],
  ['It went in on the third of March.', '2026-03-20T12:00:00Z', 'third of March'],
  ['The visit was on the 10th.', '2026-03-20T12:00:00Z', 'the 10th'],
  ['The visit was on the tenth.', '2026-03-20T12:00:00Z', 'the tenth'],
  ['The visit was ten days ago.', '2026-03-20T12:00:00Z', 'ten days ago'],
  ['The visit is two weeks from now.', '2026-02-24T12:00:00Z', 'two weeks from now'],
  ['Your visit is on Tuesday.', '2026-03-08T12:00:00Z', 'Tuesday'],
  ['The visit is the day after tomorrow.', '2026-03-08T12:00:00Z', 'the day after tomorrow'],
  ['Your system has run for two years now.', '2026-03-08T12:00:00Z', 'two years now'],
  ['Am 10. März kommt jemand.', '2026-03-01T12:00:00Z', '10. März'],
])('finds the day in “%s”', (text, now, span) => {
  expect(told(text, now).some((found) => found.includes(span) || span.includes(found))).toBe(true);
});

it.each([
  ['We are here Monday to Friday.', '2026-03-08T12:00:00Z'],
  ['Our lines open again in two days.', '2026-03-08T12:00:00Z'],
  ['In March our new app comes out.', '2026-01-08T12:00:00Z'],
  ['The 11th is a holiday.', '2026-03-08T12:00:00Z'],
  ['It takes three weeks.', '2026-03-08T12:00:00Z'],
])('passes “%s”', (text, now) => {
  expect(told(text, now)).toEqual([]);
});
