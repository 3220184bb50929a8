import { expect, test } from 'vitest';
import { makeSnippet } from '../../tests/support/snippets.ts';
import { leastUsed } from './least-used.ts';

const texts = [
  'We hear you, and the team is looking into the outage in your area right now.',
  'Thank you for telling us. This is unplanned, and people are on their way to mend it.',
  'That is not the evening we wanted for you. Our crew has started on the repair.',
];
const used = (...uses: number[]) => {
  const snippet = makeSnippet(1, texts);
  return {
    ...snippet,
    variations: snippet.variations.map((one, at) => ({ ...one, uses: uses[at] ?? 0 })),
  };
};
const said = (text: string) => [{ id: '1', text, to: null, permalink: null }];
const offered = (...args: Parameters<typeof leastUsed>) => texts.indexOf(leastUsed(...args)?.text ?? '');

test('the least used one, the first of equals', () => {
  expect(offered(used(2, 1, 3), [])).toBe(1);
  expect(offered(used(1, 1, 1), [])).toBe(0);
});

test('one that was said lately waits, however little it was used, unless it is the only one', () => {
  expect(offered(used(0, 5, 4), said(`@ann ${texts[0]} ^JP`))).toBe(2);
  expect(offered({ variations: used(9).variations.slice(0, 1) }, said(texts[0] ?? ''))).toBe(0);
});

test('of equally used ones, the least like what was said', () => {
  const near = 'We hear you, and somebody is looking into your case and the outage there.';
  expect(offered(used(1, 1, 9), said(near))).toBe(1);
});

test('nothing is offered out of nothing', () => {
  expect(leastUsed({ variations: [] }, [])).toBeNull();
});
