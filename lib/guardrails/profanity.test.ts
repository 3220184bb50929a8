import { expect, it } from 'vitest';
import { profanity } from './profanity.ts';

it.each(
  'fuck FUCKING f*ck f**k f***ing fück fuuuck sh1t 5h1t $hit a$$ b!tch b*tch asshole motherfucker bullshit wtf Schei\u00DFe Arschloch wichser Schlampe connasse salaud emmerder foutre maricón cabrones hijueputa شرموطة منيوك كسمك'.split(
    ' ',
  ),
)('%s is one', (word) => {
  expect(profanity(word)).toBe('strong');
});

it.each('damn crap idiots sucks verdammte Trottel bordel crétins imbéciles غبي'.split(' '))(
  '%s is a mild one',
  (word) => {
    expect(profanity(word)).toBe('mild');
  },
);

it.each(
  'Scunthorpe assess class cockpit Hancock Dick Dickens Essex analysis title Penistone shiitake A55 455 5S hello shell grape therapist Matsushita cumulative Marsch Arschbacken-frei Kacheln Wechsel Nutzen Sparten Penner Deppe bâtard cono tapette niche salon merci cabo maíz marina kurz كلب كلام أسد خولة زبالة حمار طير كسب كسر قبل خبر 4* 5** retardant Hitchcock document'.split(
    ' ',
  ),
)('%s is none', (word) => {
  expect(profanity(word)).toBeNull();
});
