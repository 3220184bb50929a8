import { expect, test } from 'vitest';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { flags } from '../triage/triage.ts';
import getWays from './get-ways.ts';
import saveWays from './save-ways.ts';

test('as shipped: desks, a card for each flag that acts, samples marked as such', async () => {
  const services = makeServices();
  const ways = await getWays.handle({ input: {}, sender, services });
  expect(ways.desks.length).toBeGreaterThan(8);
  const acting = flags.filter(
    (flag) => !['contains_customer_pii', 'repeat_contact', 'non_english'].includes(flag),
  );
  expect(Object.keys(ways.cards).sort()).toEqual([...acting].sort());
  for (const card of Object.values(ways.cards)) expect(JSON.stringify(card)).not.toContain('ways_card');
  expect(ways.cards.safety?.sources).toContain('16 CFR 1115.14');
  expect([...ways.paths, ...ways.knowledge].every(({ sample }) => sample)).toBe(true);
});

test('what the policy says takes the place of what is shipped, part by part, and card by card', async () => {
  const services = makeServices();
  const card = { do: ['Ring me.'], dont: [], tell: 'Me', clock: '', sources: [] };
  await saveWays.handle({
    input: { ways: { role: 'lead', cards: { press: card }, knowledge: [] } },
    sender,
    services,
  });
  const ways = await getWays.handle({ input: {}, sender, services });
  expect(ways).toMatchObject({ role: 'lead', knowledge: [], cards: { press: card } });
  expect(ways.cards.safety).toBeDefined();
  expect(ways.desks.length).toBeGreaterThan(8);
});
