import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyContext } from '../../tests/support/reply-context.ts';
import { check, rules } from './check.ts';
import { contextFrom } from './context.ts';
import { bySentence, lastFew, onceFor, work } from './kept.ts';
import { replyLength } from './reply-length.ts';
import { weightedLength } from './weighted-length.ts';

const words = [
  'We ',
  'hear ',
  'you. ',
  'SO SORRY! ',
  'https://a.example/x?y ',
  'e\u0301 ',
  '👩‍👧 ',
  'I ',
  '…',
  '。',
  '\n\n',
];
const drafts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 6 })), {
  maxLength: 40,
});

it('asks again only of the sentences that the last draft did not have', () => {
  const asked: string[] = [];
  const read = bySentence((sentence) => asked.push(sentence));
  read('One is here. Two is here. Three.');
  expect(asked).toEqual(['One is here. ', 'Two is here. ', 'Three.']);
  read('One is here. Two was here. Three.');
  expect(asked.slice(3)).toEqual(['Two was here. ']);
  // What is no longer in the draft is forgotten.
  read('One is here.');
  read('One is here. Three.');
  expect(asked.slice(4)).toEqual(['One is here.', 'One is here. ', 'Three.']);
});

it('a text is read once while it is among the last few, an object as long as it is there', () => {
  let count = 0;
  const length = lastFew((text) => ++count && text.length, 2);
  expect([length('ab'), length('abc'), length('ab'), length('abc'), count]).toEqual([2, 3, 2, 3, 2]);
  length('d');
  length('e');
  length('ab');
  expect(count).toBe(5);
  const post = {};
  const made = onceFor(() => ({}));
  expect(made(post)).toBe(made(post));
});

const sentence = (at: number): string => `Sentence number ${at} says that we hear you and look into it. `;
const long = Array.from({ length: 300 }, (_, at) => sentence(at)).join('');

it('a key in a long draft has each rule read the sentence that it changed, and no more', () => {
  const policy = { ...contextFrom().policy, postLimit: 25_000 };
  const context = contextFrom({ ...busyContext(), policy });
  check(long, context);
  const before = { ...work };
  const at = long.indexOf('hear you and', long.length / 2);
  check(`${long.slice(0, at)}x${long.slice(at)}`, context);
  const changed = sentence(300).length + 1;
  // The rules that read by the sentence, and those that read the whole draft and keep its sentences.
  const keeping = 5;
  const most = rules.filter(({ reach }) => reach === 'sentence').length + keeping;
  expect(work.sentences - before.sentences).toBeGreaterThan(10);
  expect(work.sentences - before.sentences).toBeLessThanOrEqual(most);
  expect(work.characters - before.characters).toBeLessThanOrEqual(most * changed);
  expect(work.drafts - before.drafts).toBe(rules.filter(({ reach }) => reach === 'draft').length);
});

it('the same draft again costs nothing', () => {
  const context = contextFrom(busyContext());
  check(long, context);
  const before = { ...work };
  check(long, context);
  expect(work).toEqual(before);
});

it('the length of a draft by its sentences is its length', () => {
  fc.assert(
    fc.property(drafts, fc.integer({ min: 1, max: 60 }), (parts, postLimit) => {
      const draft = parts.join('');
      const policy = { ...contextFrom().policy, accounts: [], postLimit };
      const { weighted, overflowAt } = replyLength(draft, contextFrom({ policy }));
      const whole = weightedLength(draft, postLimit);
      expect({ weighted, overflowAt }).toEqual({ weighted: whole.weighted, overflowAt: whole.overflowAt });
    }),
    { numRuns: 500 },
  );
});

it('what is found in a draft does not depend on what was typed before', () => {
  const context = contextFrom();
  const loose = ['readability', 'tone-shouting', 'length', 'asks-private-in-public'];
  const own = rules.filter(({ id }) => loose.includes(id));
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const draft = after.join('');
      check('Nothing of it.', context, own);
      const alone = check(draft, context, own);
      check(before.join('') + draft, context, own);
      check(draft.slice(3), context, own);
      expect(check(draft, context, own)).toEqual(alone);
    }),
  );
});
