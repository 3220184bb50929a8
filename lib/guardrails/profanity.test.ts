import { expect, it } from 'vitest';
import { profanity } from './profanity.ts';

it.each(
  'fuck FUCKING f*ck f**k f***ing fück fuuuck sh1t 5h1t $hit a$$ b!tch b*tch asshole motherfucker bullshit wtf Schei\u00DFe'.split(
    ' ',
  ),
)('%s is one', (word) => {
  expect(profanity(word)).toBe('strong');
});

it.each('damn crap idiots sucks'.split(' '))('%s is a mild one', (word) => {
  expect(profanity(word)).toBe('mild');
});

it.each(
  'Scunthorpe assess class cockpit Hancock Dick Dickens Essex analysis title Penistone shiitake A55 455 5S hello shell grape therapist Matsushita cumulative 4* 5** retardant Hitchcock document'.split(
    ' ',
  ),
)('%s is none', (word) => {
  expect(profanity(word)).toBeNull();
});
