import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type StandInOptions, standInModel } from '../../lib/helper/model-for-tests.ts';
import { startBackground } from '../checks-for-tests.ts';
import {
  button,
  clear,
  draw,
  post,
  press,
  record,
  text as shown,
  snapshotOf,
} from '../customer/room-for-tests.tsx';
import { HelperEdits } from './helper-edits.tsx';

const draft = 'We are really very sorry about your battery. We asked the service team to look into it.';
const short = 'Sorry about your battery. We asked the service team to look.';
const snapshot = snapshotOf({ record });
const context = { ...snapshot, account: null };
const background = startBackground();
let now = '';
let retype: (text: string) => void = () => {};

function Panel({ recordKnown = true, from = draft }: { recordKnown?: boolean; from?: string }) {
  const [text, setText] = useState(from);
  now = text;
  retype = setText;
  return (
    <HelperEdits
      postId={post.id}
      text={text}
      context={context}
      lang="en"
      recordKnown={recordKnown}
      onText={setText}
    />
  );
}

function stub(options: StandInOptions) {
  const model = standInModel(options);
  vi.stubGlobal('LanguageModel', model.LanguageModel);
  return model;
}
const reads = (words: string) => vi.waitFor(() => expect(shown()).toContain(words));

beforeEach(() => vi.unstubAllGlobals());
beforeEach(() => background.know(snapshot));
afterEach(clear);

test('without a model nothing is drawn', async () => {
  await draw(<Panel />);
  await act(async () => {});
  expect(shown()).toBe('');
});

test('a proposal shows what it saves, is taken by one click and undone alone', async () => {
  const model = stub({
    answer: (_text, wish) => (wish === 'shorter' ? short : `${draft} That is hard on you.`),
  });
  await draw(<Panel />);
  await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
  await press('Shorter');
  await reads(short);
  expect(shown()).toContain(`saves ${draft.length - short.length}`);
  expect(model.log.map(({ asked }) => asked)).toEqual([[draft]]);
  await press('Kinder');
  await reads('adds 21');
  await press('Use it');
  expect(now).toBe(short);
  await act(async () => retype(`Hello! ${short}`));
  await press('Undo');
  expect(now).toBe(`Hello! ${draft}`);
});

test('a model that is not here yet is fetched by a click alone', async () => {
  const model = stub({ state: 'downloadable', answer: () => short });
  await draw(<Panel />);
  await reads('not on this computer yet');
  expect(model.log).toEqual([]);
  expect(button('Shorter')).toBeUndefined();
  await press('Download');
  await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
});

test('what may not be public, or is not known to be, never gets in', async () => {
  const model = stub({});
  await draw(<Panel from={`Sorry, ${record.customer.name}, about your battery.`} />);
  await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
  await press('Shorter');
  await reads('Something private is in the text');
  await clear();
  await draw(<Panel recordKnown={false} />);
  await vi.waitFor(() => expect(button('Kinder')).toBeDefined());
  await press('Kinder');
  await reads('record is not here');
  expect(model.log).toEqual([]);
});

test.each([
  [
    'with a block',
    'Sorry about your battery. We will refund you.',
    'would not be allowed: This promises money',
  ],
  ['unfit', 'Sorry, call 0800 1234567.', 'was not fit to be shown'],
  ['no shorter', `${draft} We are on it.`, 'found nothing shorter'],
])('an answer %s is not offered', async (_what, answer, said) => {
  stub({ answer: () => answer });
  await draw(<Panel />);
  await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
  await press('Shorter');
  await reads(said);
  expect(button('Use it')).toBeUndefined();
});

test('one that would be found fault with says so beside its words', async () => {
  stub({ answer: () => 'Sorry about your battery. They will fix it by Friday.' });
  await draw(<Panel />);
  await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
  await press('Shorter');
  await reads('Needs a second person:');
  expect(button('Use it')).toBeDefined();
});

test('it is stopped by a click; what was offered for other words than those that stand there goes', async () => {
  const model = stub({ hangs: 'answer' });
  await draw(<Panel />);
  await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
  await press('Shorter');
  await reads('is writing');
  await press('Stop');
  await vi.waitFor(() => expect(button('Shorter')).toBeDefined());
  await vi.waitFor(() => expect(model.log[0]?.destroyed).toBe(true));
  stub({ answer: () => short });
  await press('Shorter');
  await reads(short);
  await act(async () => retype(`${draft} More.`));
  expect(shown()).not.toContain(short);
  expect(button('Use it')).toBeUndefined();
});
