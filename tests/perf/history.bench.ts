import { rm } from 'node:fs/promises';
import { demoRecords } from '../../lib/crm/demo/records.ts';
import { saveAgent } from '../../server/auth/agents.ts';
import { createToken } from '../../server/auth/tokens.ts';
import { migrate } from '../../server/database/migrate.ts';
import { openPostgres } from '../../server/database/postgres.ts';
import { insertRecords } from '../../server/seed.ts';
import { startPostgres } from '../../server/testing/postgres.ts';
import { startServerProcess } from '../../server/testing/server-process.ts';
import { openStage, sidebarFrame } from '../e2e/support/chromium.ts';
import { Desk } from '../e2e/support/desk.ts';
import { chromiumOptions, setUpClew } from '../e2e/support/options-page.ts';
import { send, withLoopback } from '../support/connect-crm.ts';
import { type Bench, percentile, round } from './support/figure.ts';

const turns = Number(process.env.CLEW_BENCH_ROUNDS ?? 40);

/**
 * From the click on a badge, with the sidebar open, to the customer's history on the screen: with nothing kept, from the
 * server on loopback; and out of what is kept.
 */
const bench: Bench = async function* () {
  const cluster = await startPostgres();
  const databaseUrl = await cluster.createDatabase();
  const database = openPostgres({ url: databaseUrl, connections: 2 });
  await migrate(database);
  await insertRecords(database, demoRecords(new Date()));
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
  const folder = await withLoopback();
  const stage = await openStage({ extension: folder });
  try {
    await setUpClew(chromiumOptions(stage.options));
    const policy = await send(stage.options, 'get-policy', {});
    const crm = { adapter: 'open', settings: { open: { baseUrl: server.url } } };
    await send(stage.options, 'save-policy', { ...(policy as object), crm });
    await send(stage.options, 'sign-in-crm', { secret: token });
    const page = await stage.context.newPage();
    const desk = new Desk(page);
    const { complaintId, rootId } = stage.site.world.hero;
    await desk.visit(`/mirahalden/status/${rootId}`);
    await desk.clickBadge(complaintId);
    const frame = await sidebarFrame(page);
    await desk.reads('Powerwall offline after update');
    const other = [...stage.site.world.posts.values()].find(({ text }) =>
      text.startsWith('Same in my street'),
    );
    if (!other) throw new Error('The stand-in has lost its second complaint.');

    const once = async (fresh: boolean): Promise<number> => {
      await desk.clickBadge(other.id);
      await frame.waitForFunction(() => !document.body.innerText.includes('Powerwall offline after update'));
      if (fresh) await send(stage.options, 'sign-in-crm', { secret: token });
      // Both pages share the machine's clock.
      const shown = frame.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () => {
              if (
                document.querySelector('[data-timeline] li') &&
                document.body.innerText.includes('Powerwall offline')
              )
                resolve(performance.timeOrigin + performance.now());
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      await page.evaluate(() => {
        const scope = window as unknown as { clicked: number };
        document.addEventListener(
          'click',
          () => (scope.clicked = performance.timeOrigin + performance.now()),
          {
            capture: true,
            once: true,
          },
        );
      });
      await desk.clickBadge(complaintId);
      const at = await shown;
      return at - (await page.evaluate(() => (window as unknown as { clicked: number }).clicked));
    };
    for (const [name, fresh, budget] of [
      ['from the server', true, 100],
      ['out of what is kept', false, 32],
    ] as const) {
      const times: number[] = [];
      for (let turn = -3; turn < turns; turn++) {
        const time = await once(fresh);
        if (turn >= 0) times.push(time);
      }
      yield { name: `badge to history, ${name}: p50`, value: round(percentile(times, 0.5)), unit: 'ms' };
      yield {
        name: `badge to history, ${name}: p95`,
        value: round(percentile(times, 0.95)),
        unit: 'ms',
        budget,
      };
    }
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
    await server.stop();
    cluster.stop();
  }
};

export default bench;
