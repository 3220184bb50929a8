import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { startBackground } from '../checks-for-tests.ts';
import { clear, draw, post, snapshotOf } from '../customer/room-for-tests.tsx';
import { type Saying, sayingOf, useSaying } from './saying.ts';

const sentence = 'Our service desk has your post and looks into it.';
const desk = { says: { en: sentence, de: 'Das ist beim Kundendienst.' } };

test('the sentence is of the post’s language, ends the draft, and is said once', () => {
  expect(sayingOf(desk, 'de', '')?.sentence).toBe(desk.says.de);
  expect(sayingOf(desk, 'fr', '')).toEqual({ sentence, draft: sentence });
  expect(sayingOf(desk, null, 'Sorry. ')?.draft).toBe(`Sorry. ${sentence}`);
  expect(sayingOf(desk, 'en', `${sentence} Hm.`)?.draft).toBe(`${sentence} Hm.`);
  expect(sayingOf({ says: { de: 'Nur so.' } }, 'en', '')).toBeNull();
});

let said: Saying | null = null;
function Asking({ says, text }: { says: string; text: string }) {
  said = useSaying({ says: { en: says } }, post, text);
  return null;
}
const background = startBackground();
const show = async (says: string, text: string, changes: Partial<Snapshot> = {}) => {
  await background.know(snapshotOf(changes));
  await draw(<Asking says={says} text={text} />);
};

beforeEach(() => {
  said = null;
});
afterEach(clear);

test('what the guardrails would not let out is not offered, whatever the draft has wrong by itself', async () => {
  await show(sentence, 'We will refund you.');
  expect(said?.held).toBeNull();
  await show('We will refund you.', 'Sorry.');
  expect(said?.held).toMatchObject({ key: expect.stringMatching(/^guard_/) });
});

test('they speak of the sentence and not of the moment', async () => {
  await show(sentence, 'Sorry.', { changes: [{ postId: '102', how: 'new' }] });
  expect(said?.held).toBeNull();
});

test('the sentence may be the one too many', async () => {
  await show(sentence, `${'Sorry about that. '.repeat(15)}`);
  expect(said?.held).toMatchObject({ key: 'guard_length' });
});

test('until the background has said, nobody knows; in the draft already, it is said', async () => {
  background.hold();
  await draw(<Asking says={sentence} text="Sorry." />);
  expect(said).toMatchObject({ sentence, held: undefined });
  await act(() => background.answer());
  expect(said?.held).toBeNull();
  background.hold();
  await draw(<Asking says={sentence} text={sentence} />);
  expect(said).toMatchObject({ draft: sentence, held: null });
  await act(() => background.answer());
});
