import { expect, test } from 'vitest';
import { pictureKey, smallPicture } from './picture-key.ts';

const at = (name: string) => `https://pbs.twimg.com/profile_images/1234/${name}`;

test.each([
  ['a_normal.jpg', 'a.jpg'],
  ['a_bigger.png', 'a.png'],
  ['a_400x400.jpg', 'a.jpg'],
  ['a_x96.jpg', 'a.jpg'],
  ['a_normal', 'a'],
  ['a_normal_normal.jpg', 'a_normal.jpg'],
  ['my_normal_day.jpg', 'my_normal_day.jpg'],
  ['a.jpg', 'a.jpg'],
])('%s is a size of %s', (given, key) => {
  expect(pictureKey(at(given))).toBe(at(key));
  expect(pictureKey(smallPicture(at(key)))).toBe(at(key));
});

test('the small one is asked for', () => {
  expect(smallPicture(at('a.jpg'))).toBe(at('a_normal.jpg'));
  expect(smallPicture(at('a'))).toBe(at('a_normal'));
});
