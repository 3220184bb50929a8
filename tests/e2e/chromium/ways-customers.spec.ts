import { sidebarFrame } from '../support/chromium.ts';
import { more } from '../support/more.ts';
import { demoRecord } from '../support/private-values.ts';
import { shot } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';

/** What customers of the demo write, the path that must come first, and what of it and of the record made it fit. */
const others = [
  {
    customer: 'HC-10002',
    wrote: 'quoteId',
    path: 'inverter-young',
    trouble: 'E-41',
    kind: 'inverter',
    by: ['model', 'installedOn'],
  },
  { customer: 'HC-10003', wrote: 'mentionId', path: 'billed-twice', trouble: 'charged', by: [] },
  {
    customer: 'HC-10021',
    writes: 'Second winter with water in the bedroom, right under your solar roof.',
    path: 'roof-leak',
    trouble: 'water in',
    kind: 'solar-roof',
    by: ['model', 'purchasedThrough'],
  },
  // The same trouble with another seller.
  {
    customer: 'HC-10006',
    writes: 'Your solar roof leaks into the kitchen since the storm. Who comes?',
    path: 'bought-through-partner',
    trouble: 'leaks',
    kind: 'solar-roof',
    by: ['model', 'purchasedThrough'],
  },
  {
    customer: 'HC-10024',
    writes: 'Since spring my solar roof makes half the output it did. Nobody looks.',
    path: 'solar-output',
    trouble: 'half the output',
    kind: 'solar-roof',
    by: ['model', 'warrantyEnds'],
    also: 'islands-parts',
  },
  // Nothing is open, and the post does not say what is wrong.
  {
    customer: 'HC-10013',
    writes: 'I told three of your people about my powerwall. I will not tell a fourth.',
    path: 'battery-in-warranty',
    kind: 'powerwall',
    by: ['model', 'warrantyEnds'],
    asks: 'fault',
  },
] as const;
const conditions = {
  model: 'product',
  installedOn: 'age',
  warrantyEnds: 'warranty',
  purchasedThrough: 'bought',
} as const;

test('customers of the demo: another path for another product, seller and trouble; what is unknown is asked', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { world } = stage.site;
  for (const { customer, path, by, ...rest } of others)
    await test.step(customer, async () => {
      const { identities, products, sites } = demoRecord(customer);
      const authorId = identities.find(({ network }) => network === 'x')?.userId ?? '';
      const id =
        'wrote' in rest
          ? world.hero[rest.wrote]
          : world.add({ authorId, text: rest.writes, replyTo: world.hero.rootId }).id;
      expect(world.posts.get(id)?.authorId).toBe(authorId);
      await desk.visit(`/x/status/${id}`);
      await desk.clickBadge(id);
      await desk.reads(words('sidebar_by_x_id'));
      const frame = await sidebarFrame(page);
      const all = frame.locator('[data-path]');
      const first = all.first();
      // What is known of the customer may just be coming, and the button with it.
      await expect(async () => {
        if ((await all.count()) === 0) await frame.locator('main nav button').first().click();
        await expect(first).toHaveAttribute('data-path', path, { timeout: 2000 });
      }).toPass({ timeout: 20_000 });
      const product = 'kind' in rest ? products.find(({ kind }) => kind === rest.kind) : undefined;
      for (const key of by)
        await expect(first).toContainText(`${words(`ways_condition_${conditions[key]}`)} ${product?.[key]}`);
      if ('trouble' in rest)
        await expect(first).toContainText(`${words('ways_condition_fault')} ${rest.trouble}`);
      if ('asks' in rest)
        await expect(first).toContainText(words('ways_ask', { question: words(`ways_ask_${rest.asks}`) }));
      else await expect(first).not.toContainText(words('ways_ask', { question: '' }));
      if ('also' in rest) {
        const other = frame.locator(`[data-path=${rest.also}]`);
        await expect(other).toContainText(`${words('ways_condition_region')} ${sites[0]?.region}`);
      } else await expect(all).toHaveCount(1);
      await shot(page, `ways-${customer}`);
    });
});
