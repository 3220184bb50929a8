import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack } from './front-coded.ts';
import { topLevelDomains } from './top-level-domains.ts';

it('leaves out what a word shares with the one before it', () => {
  expect(pack(['bet', 'bank', 'be', 'bank'])).toBe('0bank1e2t');
  expect(unpack('0bank1e2t')).toEqual(['bank', 'be', 'bet']);
});

it('gives back every list without digits, in order', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '香'), minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      expect(unpack(pack(words))).toEqual([...words].sort());
    }),
  );
});

it('holds the top-level domains, each once and lower case', () => {
  const all = [...topLevelDomains];
  expect(all).toHaveLength(1438);
  expect(all).toEqual([...all].sort());
  expect(all.filter((name) => name !== name.toLowerCase() || !/^\p{L}[\p{L}\p{M}]+$/u.test(name))).toEqual(
    [],
  );
  for (const name of ['aaa', 'com', 'de', 'museum', 'zw', 'москва', '香港', '한국'])
    expect(topLevelDomains).toContain(name);
});
