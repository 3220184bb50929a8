import { expect, test } from 'vitest';
import { makePost, policy } from '../../tests/support/posts.ts';
import { asks, judge } from './judged.ts';

const nothing = { thread: [], earlier: [], contacts: 0, readings: [] };
const post = (text: string, id = '9') => makePost({ id, text });
const earlier = [post('My roof leaks and nobody answers', '1'), post('When does somebody come?', '2')];
const glad = 'So happy with the new roof, the team was wonderful and quick. Thank you all!';
const unhappy = 'The roof leaks again and nobody comes to look at it';

test('whoever asks for something asks again', () => {
  expect(judge(post('My inverter is broken'), nothing, policy)).toMatchObject({ severity: 1, flags: [] });
  expect(judge(post(unhappy), { ...nothing, earlier }, policy).flags).toContain('repeat_contact');
  const often = judge(post(unhappy), { ...nothing, contacts: 3 }, policy);
  expect(often).toMatchObject({ severity: 2 });
  expect(often.reasons.map(({ message }) => message)).toContainEqual({
    key: 'triage_contacts_recorded',
    args: { count: 3 },
  });
});

test('whoever is glad today asks for nothing, however often they asked before', () => {
  const plain = judge(post(glad), nothing, policy);
  expect(plain).toMatchObject({ intent: 'praise', severity: 0, flags: [] });
  expect(judge(post(glad), { ...nothing, earlier, contacts: 5 }, policy)).toEqual(plain);
});

test('a word that says nothing by itself is read with what was asked before', () => {
  const noise = judge(post('lol'), nothing, policy);
  expect(noise.intent).toBe('noise');
  expect(judge(post('lol'), { ...nothing, contacts: 5 }, policy)).toEqual(noise);
  const word = post('Hello??');
  expect(judge(word, { ...nothing, earlier: earlier.slice(0, 1), contacts: 2 }, policy)).toMatchObject({
    intent: 'help_complaint',
    severity: 2,
  });
});

test('what asks for something, by itself', () => {
  expect(earlier.map((each) => asks(each, policy, '1'))).toEqual([true, true]);
  expect([asks(post(glad), policy, '1'), asks(post('gm', '3'), policy, '1')]).toEqual([false, false]);
  // The same again, out of what is remembered; another text of the same post is another one.
  expect([asks(post(glad), policy, '1'), asks(post(unhappy), policy, '1')]).toEqual([false, true]);
});
