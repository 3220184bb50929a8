import { expect, test } from 'vitest';
import { keyOf } from './shortcuts.ts';

test.each([
  ['e', 'KeyE', 'e'],
  ['E', 'KeyE', 'e'],
  // AZERTY: the letter that is printed on the key counts.
  ['a', 'KeyQ', 'a'],
  // Arabic and Cyrillic layouts have no Latin letters: the place of the key counts.
  ['ث', 'KeyE', 'e'],
  ['у', 'KeyE', 'e'],
  ['٣', 'Digit3', '3'],
  ['3', 'Numpad3', '3'],
  ['؟', 'Slash', '?'],
  ['?', 'Minus', '?'],
  ['Enter', 'Enter', 'Enter'],
])('%s on %s is %s', (key, code, expected) => expect(keyOf({ key, code })).toBe(expected));
