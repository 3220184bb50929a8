import { expect, test } from 'vitest';
import { check } from './check.ts';
import { contextFrom } from './context.ts';
import { fixIn } from './fix-words.ts';

const replaced = (draft: string) => fixIn(draft, 'asked', 'k').fix?.replacement;

test.each([
  ['We will refund you in full.', 'I’ve asked the team to look into it'],
  ['Wir werden Ihnen das Geld bis Freitag erstatten.', 'Ich habe das Team gebeten, es sich anzusehen'],
  ['Nous allons vous rembourser dans la semaine.', 'J’ai demandé à l’équipe de regarder cela'],
  [
    'Vamos a devolverle el dinero de su factura con gusto para que no pierda nada.',
    'He pedido al equipo que lo mire',
  ],
  ['سوف نعيد لك المبلغ كاملا', 'طلبت من الفريق النظر في الأمر'],
  ['Refund!', 'I’ve asked the team to look into it'],
])('a fix speaks as the draft does: %s', (draft, fix) => expect(replaced(draft)).toBe(fix));

test('there is none in a language without a sentence', () => {
  expect(fixIn('全額を返金いたします。', 'asked', 'k')).toEqual({});
});

test('a promise in German is mended in German', () => {
  const found = check('Wir werden Ihnen das Geld erstatten.', contextFrom({ now: '2026-03-02T14:00:00Z' }));
  expect(found.find(({ rule }) => rule === 'promise')?.fix?.replacement).toMatch(/^Ich habe das Team/);
});
