import { expect, it } from 'vitest';
import { isHateful, readsBadly } from './hashtag-words.ts';

it.each([
  ['susanalbumparty', 'sus·anal·bumparty'],
  ['nowthatchersdead', 'nowthatchers·dead'],
  ['whorepresents', 'whore·presents'],
  ['penisland', 'penis·land'],
  ['ferrethandjobs', 'ferret·handjobs'],
  ['powergenitalia', 'power·genital·ia'],
])('%s reads as %s', (tag, words) => {
  expect(readsBadly(tag)).toBe(words);
});

it.each(
  'customerservice dataanalysis classof2026 assetmanagement shellstation documentation cocktailhour therapyforall glassblowing nationalpark essexfarms hellosummer titanic passportcontrol skillsforall dieselgate audience homesforall albumrelease canalboats personalbest SusanAlbumParty WhoRepresents'.split(
    ' ',
  ),
)('%s reads well', (tag) => {
  expect(readsBadly(tag)).toBeNull();
});

it('codes of hate count as hashtags, innocent neighbours do not', () => {
  expect(
    ['1488', 'whitepower', 'hitlerwasright', 'siegheil', 'killallmen', 'the_goyim_know'].map(isHateful),
  ).toEqual(Array(6).fill(true));
  expect(
    ['whitewater', 'milk', 'google', 'beta', 'nazionale', 'ashkenazim', 'cosmopolitan'].filter(isHateful),
  ).toEqual([]);
});
