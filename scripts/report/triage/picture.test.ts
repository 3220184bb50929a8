import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { matrixPicture } from './picture.ts';

const picture = matrixPicture(
  'A < B',
  ['praise', 'idea'],
  [
    [3, 1],
    [0, 0],
  ],
);

it('is a picture with every count, a name, and both schemes', () => {
  const parsed = new new Window().DOMParser().parseFromString(picture, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.querySelector('title')?.textContent).toBe('A < B');
  expect(parsed.querySelectorAll('g rect').length).toBe(4);
  expect([...parsed.querySelectorAll('g text')].map((text) => text.textContent)).toEqual([
    '3',
    '1',
    '0',
    '0',
  ]);
  expect(picture).toContain('prefers-color-scheme:dark');
});

it('a row of nothing divides by nothing', () => {
  expect(picture).not.toContain('NaN');
});
