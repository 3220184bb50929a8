import { expect, test } from 'vitest';
import { makePost } from '../../tests/support/posts.ts';
import { namesPlace, readPosted, referencesIn } from './posted.ts';

test.each([
  ['Ticket CS-204817, opened on the 2nd', ['CS-204817']],
  ['order #SO204817 and CS 199774!', ['SO204817', 'CS 199774']],
  ['case 2048171', ['2048171']],
  ['since 2024, $12000 gone, 10:4500, 12,500.00 and 12345%', []],
  ['https://x.com/a/status/1234567 @user123456 #tag12345', []],
  ['1001234 1001235 1001236 1001237', ['1001234', '1001235', '1001236']],
])('%s', (text, references) => expect(referencesIn(text)).toEqual(references));

test('only what the author wrote counts', () => {
  const author = { id: '5', handle: 'anna', name: 'Anna ⚡ Wójcik' };
  const mine = makePost({ id: '1', author, text: 'CS-204817 in Duluth' });
  const other = makePost({ id: '2', author: { ...author, id: '6' }, text: 'CS-111111' });
  const posted = readPosted(author, [mine, other]);
  expect(posted).toEqual({ references: ['CS-204817'], name: 'Anna Wójcik', text: mine.text });
});

test('a display name of one word is nobody’s name', () => {
  expect(readPosted({ id: '5', handle: 'a', name: 'Sunny' }, []).name).toBeNull();
});

test('a place is a word of its own', () => {
  expect(namesPlace('Out in São Paulo since Monday', 'Sao Paulo')).toBe(true);
  expect(namesPlace('Parisian weather', 'Paris')).toBe(false);
  expect(namesPlace('at Au', 'Au')).toBe(false);
});
