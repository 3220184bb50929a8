import { strict as assert } from 'node:assert';
import { shippedDesks } from '../../../lib/escalation/shipped-desks.ts';
import { type Backstage, change, readTable } from './backstage.ts';
import { setClock } from './clock-walk.ts';
import type { Desk } from './desk.ts';
import { bringBack, handOver, nameOf, waysLine } from './desks-walk.ts';
import { becomes, press, says, shows } from './look.ts';
import { changePolicy } from './policy-part.ts';
import { alwaysOpen } from './queue-walk.ts';
import { alarm, placeOf } from './reminder-walk.ts';
import { waitFor } from './wait-for.ts';
import { openComplaint } from './walk.ts';

const hour = 3_600_000;

/** What the toolbar's button shows, asked of the extension itself. */
const badge = ({ options }: Backstage): Promise<string> =>
  options.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  }, null);

/** The count follows a post's place a moment later. */
function badgeAtRest(stage: Backstage): Promise<string> {
  let last: string | undefined;
  const look = async () => {
    const before = last;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    last = await badge(stage);
    return last === before ? last : undefined;
  };
  return waitFor(look, 'the badge never came to rest', 30_000);
}

/**
 * A post is handed over and closed; once the desk is late the alarm alone brings it back, in its lane before all others,
 * until the desk has answered; and once more where nobody tells the customer what it said. `query` is X's look; `looks` is called with what is on the screen.
 */
export async function overdueWalk(
  desk: Desk,
  stage: Backstage,
  query: string,
  looks: (what: 'queue' | 'story' | 'untold') => Promise<void>,
): Promise<void> {
  const { page, words } = desk;
  const { world } = stage.site;
  const id = world.hero.complaintId;
  const to = shippedDesks().find((each) => each.id === 'service-centre');
  assert.ok(to);
  const reason = words('queue_why_late', { desk: nameOf(desk, to) });
  const lane = async () => (await placeOf(stage, id))?.lane;
  await changePolicy(stage, { routing: { hours: alwaysOpen } });
  await desk.visit(`/home${query}`);
  await openComplaint(desk, world);
  await desk.click(waysLine);
  await handOver(desk, to, 'ways_hand_over');
  await desk.reads(words('ways_due', { time: '8h' }));
  const [row] = await readTable(stage.options, 'clew', 'escalations');
  // Eight hours from now, and the background is woken for it.
  const due = Date.parse(String(row?.waitsUntil));
  assert.ok(Math.abs(due - Date.now() - 8 * hour) < 60_000);
  await becomes(() => alarm(stage), due);

  // Closed, so that nothing of it waits.
  await (await desk.sidebar()).evaluate(() => (document.activeElement as HTMLElement | null)?.blur(), null);
  await page.keyboard.press('e');
  await desk.reads(words('sidebar_close_why'));
  await page.keyboard.press('1');
  await becomes(lane, '~done');
  const before = await badgeAtRest(stage);

  // The time passes while no background lives: nobody asks anything, the alarm alone wakes it.
  await page.goto('about:blank');
  await stage.endBackground();
  const soon = Date.now() + 15_000;
  const dueAt = new Date(soon).toISOString();
  await change(stage, 'clew', 'escalations', { put: [{ ...row, dueAt, waitsUntil: dueAt }] });
  await stage.options.reload();
  await becomes(() => alarm(stage), soon);
  assert.equal((await placeOf(stage, id))?.late, null);
  await stage.endBackground();
  await becomes(lane, 'urgent', 90_000);
  await becomes(() => badge(stage), String(Number(before) + 1));

  // In its lane before all others, with the reason, and the clock of the desk.
  await desk.visit(`/home${query}`);
  await openComplaint(desk, world);
  await desk.click('#queue-button');
  await says(desk, `#queue-${id}`, [reason]);
  await setClock(desk, new Date(soon + 2 * hour + 30_000).toISOString());
  const clock = `#queue-${id} [data-late] > [aria-hidden]:not(svg)`;
  await says(desk, clock, [new RegExp(`^${words('queue_late', { time: '2h' })}$`)], 40_000);
  await press(desk, words('queue_lane_urgent'));
  await shows(desk, `#queue-${id}[aria-posinset="1"]`, 1);
  await looks('queue');
  await press(desk, words('queue_lane_urgent'));
  await page.keyboard.press('o');
  await says(desk, `[aria-label="${words('sidebar_post')}"]`, [reason]);
  await looks('story');

  // What the desk said is kept, and the post is out of the queue again: for as long as the customer may wait for a word.
  await bringBack(desk, to, 'solved', 'overdue');
  await becomes(lane, '~done');
  await becomes(() => badge(stage), before);
  const [back] = await readTable(stage.options, 'clew', 'escalations');
  const tellBy = Date.parse(String(back?.waitsUntil));
  assert.ok(Math.abs(tellBy - Date.now() - 8 * hour) < 60_000);
  await becomes(() => alarm(stage), tellBy);

  // Nobody tells them. The time passes, again with no background, and the closed post is there once more.
  await page.goto('about:blank');
  await stage.endBackground();
  const then = Date.now() + 15_000;
  await change(stage, 'clew', 'escalations', {
    put: [{ ...back, waitsUntil: new Date(then).toISOString() }],
  });
  await stage.options.reload();
  await becomes(() => alarm(stage), then);
  await stage.endBackground();
  await becomes(lane, 'urgent', 90_000);
  await becomes(() => badge(stage), String(Number(before) + 1));
  await desk.visit(`/home${query}`);
  await openComplaint(desk, world);
  await says(desk, `[aria-label="${words('sidebar_post')}"]`, [words('ways_why_untold')]);
  await shows(desk, '[data-untold]', 1);
  await looks('untold');

  // One key, and it is out of the queue for good.
  await (await desk.sidebar()).evaluate(() => (document.activeElement as HTMLElement | null)?.blur(), null);
  await page.keyboard.press('y');
  await shows(desk, '[data-untold]', 0);
  await becomes(lane, '~done');
  await becomes(() => badge(stage), before);
}
