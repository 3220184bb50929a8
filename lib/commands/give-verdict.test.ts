import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import giveVerdict from './give-verdict.ts';

test('the next specialist finds who said what of the hashtag, when and why', async () => {
  const services = await makeDemo();
  const give = (tag: string, verdict: 'fine' | 'avoid', why: string) =>
    giveVerdict.handle({
      input: v.parse(giveVerdict.input, { tag, verdict, why }),
      sender,
      services,
    });
  await give('#SunDay', 'avoid', 'Another company’s campaign');
  await give('solar', 'fine', '');
  await give('sunday', 'fine', 'The campaign is over');
  expect((await readPolicy(services.db)).hashtags).toEqual({
    solar: { verdict: 'fine', who: 'Jo', when: services.now().toISOString(), why: '' },
    sunday: {
      verdict: 'fine',
      who: 'Jo',
      when: services.now().toISOString(),
      why: 'The campaign is over',
    },
  });
  expect(await services.db.audit.count()).toBe(3);
});

test('what is no hashtag gets no verdict, and a bad one needs a reason', () => {
  const fits = (tag: string, verdict: string, why: string) => v.is(giveVerdict.input, { tag, verdict, why });
  expect(fits('two words', 'fine', '')).toBe(false);
  expect(fits('', 'fine', '')).toBe(false);
  expect(fits('solar', 'hate', ' ')).toBe(false);
  expect(fits('solar', 'hate', 'A slur')).toBe(true);
});
