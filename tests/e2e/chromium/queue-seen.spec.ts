import { violations } from '../support/axe.ts';
import { killWorker, type Stage, sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { more } from '../support/more.ts';
import { asRows } from '../support/queue-walk.ts';
import { change, shot } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const minute = 60_000;
interface Seen {
  readings?: { at: string }[];
  contacts?: number;
  lane?: string;
}
const placeOf = async (stage: Stage, id: string): Promise<Seen | undefined> =>
  (await new Databases(stage).rows('clew', 'places')).find(({ postId }) => postId === id);

/** The worker's own time from now on, in which it notes what it sees; the next worker has the real one again. */
async function setWorkerClock({ context, origin }: Stage, now: number): Promise<void> {
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
  if (!worker) throw new Error('There is no worker.');
  await worker.evaluate((at) => {
    const scope = globalThis as unknown as { Date: DateConstructor; realDate?: DateConstructor };
    scope.realDate ??= Date;
    const Real = scope.realDate;
    scope.Date = class extends Real {
      constructor(...given: [] | [number]) {
        super(...((given.length > 0 ? given : [at]) as [number]));
      }
      static override now = () => at;
    } as DateConstructor;
  }, now);
}

for (const theme of ['light', 'dark'])
  test(`replies that come fast while X's page stays open are a reason, and so is the CRM's ledger (${theme})`, {
    tag: more,
  }, async ({ desk, page, stage }) => {
    const { words } = desk;
    const { posts, hero } = stage.site.world;
    const complaint = posts.get(hero.complaintId);
    if (!complaint) throw new Error('The complaint is gone.');
    const start = Date.now();
    const readings = async () => (await placeOf(stage, hero.complaintId))?.readings;
    await setWorkerClock(stage, start - 10 * minute);
    await desk.visit(`/home?theme=${theme}&lang=en`);
    const asked = page.waitForRequest(/\/TweetDetail\?/);
    await openComplaint(desk, stage.site.world);
    const request = await asked;
    await expect.poll(readings).toHaveLength(1);
    await expect.poll(async () => (await placeOf(stage, hero.complaintId))?.contacts).toBe(3);

    // X asks again in the same page, as it does by itself: the page script tells of the post once more.
    const again = { url: request.url(), headers: await request.allHeaders() };
    for (const [ago, more] of [
      [4, 1],
      [0, 4],
    ] as const) {
      await setWorkerClock(stage, start - ago * minute);
      complaint.counts.replies += more;
      await page.evaluate(async ({ url, headers }) => {
        const own = Object.entries(headers).filter(([name]) =>
          /^(?:x-|authorization|content-type)/.test(name),
        );
        await (await fetch(url, { headers: Object.fromEntries(own) })).text();
      }, again);
      await expect
        .poll(async () => (await readings())?.at(-1)?.at)
        .toBe(new Date(start - ago * minute).toISOString());
    }
    const frame = await sidebarFrame(page);
    const reason = words('queue_why_replies_rising', { count: 5, minutes: 10 });
    await expect(frame.getByRole('region', { name: words('sidebar_post'), exact: true })).toContainText(
      reason,
    );
    await frame.locator('#queue-button').click();
    await expect(frame.locator(`#queue-${hero.complaintId}`)).toContainText(reason);
    await expect(frame.locator(`#queue-${hero.complaintId}`)).toContainText(
      words('queue_flag_repeat_contact'),
    );

    // Beside it, one that a colleague has and one that X no longer gives out.
    const now = Date.now();
    const made = asRows(
      [
        { id: '9001', text: 'My bill looks odd' },
        { id: '9002', text: 'You will hear from my lawyer' },
      ],
      now,
    );
    const takenBy = { agent: 'Ada Berg', at: '', crm: 'embedded', customerId: 'HC-10002', over: 'post' };
    await change(stage, 'clew', 'work', { put: [{ postId: '9001', takenBy }] });
    await change(stage, 'clew', 'gone', { put: [{ postId: '9002', how: 'deleted', at: now }] });
    await change(stage, 'clew', 'posts', {
      put: made.map((row) => (row.id === '9001' ? { ...row, state: 'taken' } : row)),
    });
    await killWorker(stage);
    await openComplaint(desk, stage.site.world);
    const frame2 = await sidebarFrame(page);
    await expect.poll(async () => (await placeOf(stage, '9002'))?.lane).toBe('~gone');
    await frame2.locator('#queue-button').click();
    await expect(frame2.locator('#queue-9001')).toContainText(words('queue_taken_by', { agent: 'Ada Berg' }));
    await expect(frame2.locator('#queue-9002')).toContainText(words('sidebar_gone_deleted'));
    await expect(frame2.locator('[role=option]').last()).toHaveId('queue-9002');
    await expect(
      frame2.getByRole('button', { name: new RegExp(`^${words('queue_lane_gone')} 1$`) }),
    ).toBeVisible();
    await shot(page, `queue-seen-${theme}`);
    expect(await violations(frame2)).toEqual([]);
  });

test('what a picture shows is read out of X’s answer, and brings its post to the top', { tag: more }, async ({
  desk,
  page,
  stage,
}) => {
  const { posts, hero } = stage.site.world;
  const post = posts.get(hero.photoId);
  if (!post) throw new Error('The picture is gone.');
  post.alt = 'The inverter has caught fire';
  await desk.visit(`/x/status/${hero.photoId}`);
  await desk.clickBadge(hero.photoId);
  await expect.poll(async () => (await placeOf(stage, hero.photoId))?.lane).toBe('safety');
  const frame = await sidebarFrame(page);
  await expect(frame.getByRole('region', { name: desk.words('sidebar_post'), exact: true })).toContainText(
    desk.words('queue_flag_safety'),
  );
});
