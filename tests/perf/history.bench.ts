import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from '@playwright/test';
import { saveAgent } from '../../server/auth/agents.ts';
import { createToken } from '../../server/auth/tokens.ts';
import { migrate } from '../../server/database/migrate.ts';
import { openPostgres } from '../../server/database/postgres.ts';
import { insertRecords } from '../../server/seed.ts';
import { startPostgres } from '../../server/testing/postgres.ts';
import { startServerProcess } from '../../server/testing/server-process.ts';
import { openStage, type Stage, sidebarFrame } from '../e2e/support/chromium.ts';
import { Desk } from '../e2e/support/desk.ts';
import { waitFor } from '../e2e/support/wait-for.ts';
import { send, withLoopback } from '../support/connect-crm.ts';
import { type Bench, percentile, round } from './support/figure.ts';
import { entryId, madeCustomers, recordsOf } from './support/made-customers.ts';

const clicks = Math.max(40, Number(process.env.CLEW_BENCH_ROUNDS ?? 40));
/** Clicked before, so that the browser has compiled what it runs. */
const warming = 5;
const budgets = { fresh: 100, cached: 32 };

/**
 * From the trusted click on a badge in X's page to the customer's history on the screen, in the built extension: with
 * nothing kept, from the server on loopback over PostgreSQL, a new customer with each click; and the same customers
 * again, out of what is kept.
 */
const bench: Bench = async function* () {
  const customers = madeCustomers(1 + warming + clicks);
  const crm = await startCrm(customers);
  const folder = await withLoopback();
  const stage = await openStage({
    extension: folder,
    standIn: { people: customers.map((each) => ({ ...each })) },
  });
  try {
    const posts = await setUp(stage, crm);
    const page = await stage.context.newPage();
    const desk = new Desk(page);
    await desk.visit('/home');
    const click = (n: number) => clickToHistory(page, desk, posts[n] ?? '', n);
    // The frame itself loads with the first click; no budget, and not among the others.
    yield {
      name: 'badge to history, the first, with the sidebar itself',
      value: round(await click(0)),
      unit: 'ms',
    };
    for (const kind of ['fresh', 'cached'] as const) {
      const all = customers.map((_, n) => n).slice(1);
      // Back up the timeline, as it came down: X keeps no more of it in the page than is near.
      const order = kind === 'fresh' ? all : all.reverse();
      const times: number[] = [];
      for (const n of order) times.push(await click(n));
      times.splice(0, warming);
      const from = kind === 'fresh' ? 'from the server' : 'out of what is kept';
      yield { name: `badge to history, ${from}: p50`, value: round(percentile(times, 0.5)), unit: 'ms' };
      yield {
        name: `badge to history, ${from}: p95`,
        value: round(percentile(times, 0.95)),
        unit: 'ms',
        budget: budgets[kind],
      };
    }
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
    await crm.stop();
  }
};

export default bench;

interface Crm {
  url: string;
  token: string;
  stop(): Promise<void>;
}

async function startCrm(customers: ReturnType<typeof madeCustomers>): Promise<Crm> {
  const cluster = await startPostgres({});
  const databaseUrl = await cluster.createDatabase();
  const database = openPostgres({ url: databaseUrl, connections: 2 });
  await migrate(database);
  await insertRecords(database, recordsOf(customers, Date.now()));
  await saveAgent(database, {
    id: 'jo',
    name: 'Jo',
    role: 'agent',
    scopes: ['read', 'write'],
    team: null,
    subject: null,
  });
  const { token } = await createToken(database, 'jo', 1);
  await database.close();
  const server = await startServerProcess({ DATABASE_URL: databaseUrl });
  return {
    url: server.url,
    token,
    async stop() {
      await server.stop();
      cluster.stop();
    },
  };
}

/** Says who the CEO is and which CRM to ask; answers the posts, one of each customer, in the order of the timeline. */
async function setUp({ options, site }: Stage, { url, token }: Crm): Promise<string[]> {
  const { ceo, users } = site.world;
  const policy = (await send(options, 'get-policy', {})) as object;
  const crm = { adapter: 'open', settings: { open: { baseUrl: url } } };
  await send(options, 'save-policy', { ...policy, ceo: [{ id: ceo.id, handle: ceo.handle }], crm });
  await send(options, 'sign-in-crm', { secret: token });
  const authors = [...users.values()].filter(({ handle }) => handle.startsWith('imke_lq_'));
  // The newest is the first of the timeline.
  const posts = authors
    .reverse()
    .map(({ id }) =>
      site.world.add({ authorId: id, text: `@${ceo.handle} our powerwall is off again.`, replyTo: null }),
    );
  return posts.reverse().map((post) => post.id);
}

/** Milliseconds from the click to the first picture that holds a row of this customer's history. */
async function clickToHistory(page: Page, desk: Desk, postId: string, n: number): Promise<number> {
  await page.evaluate(() => {
    const scope = window as unknown as { clicked: number };
    scope.clicked = 0;
    const note = ({ isTrusted, timeStamp }: Event) => {
      if (isTrusted) scope.clicked = performance.timeOrigin + timeStamp;
    };
    window.addEventListener('click', note, { capture: true, once: true });
  });
  const open = desk.hasSidebar() ? await sidebarFrame(page) : null;
  const row = `li[data-entry="${entryId(n, 0)}"]`;
  const shown = open && painted(open, row);
  shown?.catch(() => {});
  await desk.clickBadge(postId);
  const at = await (shown ?? painted(await sidebarFrame(page), row));
  const clicked = await page.evaluate(() => (window as unknown as { clicked: number }).clicked);
  // Nobody clicks on while the answer to the last click is still being drawn.
  await wait(300);
  return at - clicked;
}

/**
 * When the frame has drawn what the selector finds, by the clock that both documents share: the task after the frame
 * callback that follows its arrival runs once that frame was painted.
 */
function painted(frame: Frame, selector: string): Promise<number> {
  return waitFor(
    () =>
      frame.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const done = () =>
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
                port2.postMessage(null);
              });
            if (document.querySelector(wanted)) return done();
            const observer = new MutationObserver(() => {
              if (!document.querySelector(wanted)) return;
              observer.disconnect();
              done();
            });
            observer.observe(document, { attributeFilter: ['data-entry'], childList: true, subtree: true });
          }),
        selector,
      ),
    'the history never came',
  );
}
