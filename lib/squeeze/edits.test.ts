import fc from 'fast-check';
import { expect, it } from 'vitest';
import { functionWords } from '../guardrails/common-words.ts';
import { weightedLength } from '../guardrails/weighted-length.ts';
import { applied, edits } from './edits.ts';

const weigh = (text: string): number => weightedLength(text).weighted;

/** Drafts over the limit, of several trades. */
const long = [
  'Hello Marta, thank you so much for reaching out to us!! We sincerely apologize for any inconvenience this may have caused. We are currently looking into the broken lift at Moor Lane, and we will let you know as soon as possible. In the meantime, please do not hesitate to send us a direct message with the station name… 🙏',
  'Hi there! We are very sorry that the soup was cold on flight 448. We would really like to take a look at what happened in order to make it better. Could you please provide us with the seat number by private message? At this point in time we do not have any more information. Thank you for your patience. Have a great day! ^KL',
  'We are aware that the card readers in Bristol are not working, and we are truly sorry. Due to the fact that the fault is at our bank, we cannot say when it is over. Please feel free to pay with cash or in the app prior to Monday. If you have paid twice, please reach out to our billing team. We appreciate your understanding!!!',
];

it.each(long)('brings “%s” under 280', (draft) => {
  expect(weigh(draft)).toBeGreaterThanOrEqual(300);
  let text = draft;
  for (const [at] of edits(draft, 280).entries()) {
    if (weigh(text) <= 280) break;
    text = applied(draft, edits(draft, 280).slice(0, at + 1));
  }
  expect(weigh(text)).toBeLessThanOrEqual(280);
});

it.each(long)('each edit of “%s” saves what it says, and the first saves most', (draft) => {
  const all = edits(draft, 280);
  expect(all.length).toBeGreaterThan(5);
  for (const edit of all) expect(weigh(draft) - weigh(applied(draft, [edit]))).toBe(edit.saves);
  expect(all.map(({ saves }) => saves)).toEqual(all.map(({ saves }) => saves).toSorted((a, b) => b - a));
  expect(weigh(draft) - weigh(applied(draft, all))).toBeGreaterThanOrEqual(
    all.reduce((sum, { saves }) => sum + saves, 0) - all.length,
  );
});

const matter =
  'kettle harbour refund payment photo oven invoice battery flight Georgetown Powerwall roof panel lift bakery not never 448 12.50 https://example.com/a'.split(
    ' ',
  );
const around = long
  .join(' ')
  .split(' ')
  .filter((word) => functionWords.has(word.toLowerCase()) || word.length < 6);

it('words that carry matter survive all edits together', () => {
  const word = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...matter) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...around, 'really', 'in order to', 'do not', 'actually', 'Monday', '!!'),
    },
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 80 }), fc.constantFrom(280, 20), (parts, limit) => {
      const draft = parts.join(' ');
      const left = applied(draft, edits(draft, limit));
      // A word may come to open its sentence.
      const times = (text: string, each: string) => text.toLowerCase().split(each.toLowerCase()).length;
      for (const each of matter.filter((one) => one !== 'not' && one !== 'never'))
        expect(times(left, each), `${each} in “${draft}” → “${left}”`).toBeGreaterThanOrEqual(
          times(draft, each),
        );
      const denials = (text: string) => text.match(/\b(?:not|never)\b|n’t|n't/g)?.length ?? 0;
      expect(denials(left), `“${draft}” → “${left}”`).toBe(denials(draft));
    }),
  );
});

it.each([
  ['Actually, the zoo is open.', 'The zoo is open.'],
  ['The pass is shut… come back later', 'The pass is shut, come back later'],
  ['The team is looking...', 'The team is looking.'],
  ['I am glad that you are here.', 'I’m glad that you’re here.'],
  ["We don't open. We will not sail.", "We don't open. We won't sail."],
  ['Are we open? Yes, we are.', 'Are we open? Yes, we are.'],
  ['It is not really deep.', 'It isn’t really deep.'],
  ['Thank you for the photo.', 'Thanks for the photo.'],
])('“%s” → “%s”', (draft, short) => {
  expect(applied(draft, edits(draft, 280))).toBe(short);
});

it('greetings, courtesies, emoji and short forms go only where the draft does not fit', () => {
  const draft = 'Hi Ana, the lift runs on Monday. Have a great day! 🎉';
  expect(edits(draft, 280)).toEqual([]);
  expect(applied(draft, edits(draft, 20))).toBe('The lift runs on Mon.');
});

it('takes any text: spans inside, apart from each other, and never longer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 1, max: 300 }),
      (draft, limit) => {
        const all = edits(draft, limit).toSorted((a, b) => a.span[0] - b.span[0]);
        let end = 0;
        for (const { span, saves } of all) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeLessThanOrEqual(draft.length);
          expect(saves).toBeGreaterThan(0);
          end = span[1];
        }
      },
    ),
  );
});

it('a name that begins with a filler stays a name', () => {
  const offered = edits('Just Eat is down. Honestly I have just asked them.', 20);
  expect(offered.map(({ span: [start] }) => start)).not.toContain(0);
  expect(offered.length).toBeGreaterThan(0);
});
