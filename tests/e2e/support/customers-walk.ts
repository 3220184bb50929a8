import { strict as assert } from 'node:assert';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { countOf, says, shows } from './look.ts';
import { demoRecord } from './private-values.ts';
import { waitFor } from './wait-for.ts';

type Fact = 'model' | 'installedOn' | 'warrantyEnds' | 'purchasedThrough';

export interface Met {
  customer: string;
  /** The post of the stand-in's that this customer wrote, or what is posted now. */
  wrote: 'quoteId' | 'mentionId' | { text: string };
  /** The path that must come first, what of the post and of the record made it fit, and what is asked. */
  path: string;
  trouble?: string;
  kind?: string;
  by: readonly Fact[];
  asks?: string;
  /** The one path beside it, for the region. */
  also?: string;
}

/** Customers of the demo: another path for another product, seller and trouble. */
export const mets: readonly Met[] = [
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
    wrote: { text: 'Second winter with water in the bedroom, right under your solar roof.' },
    path: 'roof-leak',
    trouble: 'water in',
    kind: 'solar-roof',
    by: ['model', 'purchasedThrough'],
  },
  // The same trouble with another seller.
  {
    customer: 'HC-10006',
    wrote: { text: 'Your solar roof leaks into the kitchen since the storm. Who comes?' },
    path: 'bought-through-partner',
    trouble: 'leaks',
    kind: 'solar-roof',
    by: ['model', 'purchasedThrough'],
  },
  {
    customer: 'HC-10024',
    wrote: { text: 'Since spring my solar roof makes half the output it did. Nobody looks.' },
    path: 'solar-output',
    trouble: 'half the output',
    kind: 'solar-roof',
    by: ['model', 'warrantyEnds'],
    also: 'islands-parts',
  },
  // Nothing is open, and the post does not say what is wrong.
  {
    customer: 'HC-10013',
    wrote: { text: 'I told three of your people about my powerwall. I will not tell a fourth.' },
    path: 'battery-in-warranty',
    kind: 'powerwall',
    by: ['model', 'warrantyEnds'],
    asks: 'fault',
  },
];

const conditions: Record<Fact, string> = {
  model: 'product',
  installedOn: 'age',
  warrantyEnds: 'warranty',
  purchasedThrough: 'bought',
};

/** The maze map for this customer: the fitting path first, with the values that made it fit; what is unknown is asked. */
export async function meet(desk: Desk, world: World, met: Met): Promise<void> {
  const { words } = desk;
  const { identities, products, sites } = demoRecord(met.customer);
  const authorId = identities.find(({ network }) => network === 'x')?.userId ?? '';
  const id =
    typeof met.wrote === 'string'
      ? world.hero[met.wrote]
      : world.add({ authorId, text: met.wrote.text, replyTo: world.hero.rootId }).id;
  assert.equal(world.posts.get(id)?.authorId, authorId);
  await desk.visit(`/x/status/${id}`);
  await desk.clickBadge(id);
  await desk.reads(words('sidebar_by_x_id'));
  await openPaths(desk, met.path);
  const first = `[data-path="${met.path}"]`;
  const product = products.find(({ kind }) => kind === met.kind);
  const condition = (name: string, value: string) => `${words(`ways_condition_${name}`)} ${value}`;
  const asked = words('ways_ask', { question: met.asks ? words(`ways_ask_${met.asks}`) : '' });
  await says(desk, first, [
    ...met.by.map((key) => condition(conditions[key], String(product?.[key]))),
    ...(met.trouble ? [condition('fault', met.trouble)] : []),
    ...(met.asks ? [asked] : []),
  ]);
  if (!met.asks) {
    const text = await (await desk.sidebar()).evaluate(
      (css) => document.querySelector(css)?.textContent ?? '',
      first,
    );
    assert.ok(!text.includes(asked), `${met.path} asks something of ${met.customer}`);
  }
  if (met.also) await says(desk, `[data-path=${met.also}]`, [condition('region', String(sites[0]?.region))]);
  else await shows(desk, '[data-path]', 1);
}

/** What is known of the customer may just be coming, and the button with it. */
async function openPaths(desk: Desk, first: string): Promise<void> {
  const frame = await desk.sidebar();
  const isFirst = () =>
    frame.evaluate(
      (path) => document.querySelector<HTMLElement>('[data-path]')?.dataset.path === path || undefined,
      first,
    );
  const look = async () => {
    if ((await countOf(desk, '[data-path]')) === 0) await desk.click('main nav button');
    return waitFor(isFirst, `${first} was not the first`, 2000).catch(() => undefined);
  };
  await waitFor(look, `${first} never was the first path`);
}
