import { strict as assert } from 'node:assert';
import { type Backstage, change, readTable } from './backstage.ts';
import type { Desk } from './desk.ts';
import { becomes, says, shows } from './look.ts';
import { asRows, madePosts } from './queue-walk.ts';
import { openComplaint } from './walk.ts';

type Row = Record<string, unknown>;

/** The lawyer's, of the posts that the tests make up. */
export const remindedOf = '9002';
const threat = 'You will hear from my lawyer';

export const placeOf = async ({ options }: Backstage, id: string): Promise<Row | undefined> =>
  (await readTable(options, 'clew', 'places')).find(({ postId }) => postId === id);

/** When the browser will wake the background for the next reminder. Asking wakes none. */
export function alarm({ options }: Backstage): Promise<number | null> {
  return options.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } };
    return (await chrome.alarms.get(name))?.scheduledTime ?? null;
  }, 'remind');
}

interface Alarms {
  get(name: string): Promise<{ scheduledTime: number } | undefined>;
  clearAll(): Promise<boolean>;
}

/** As after an update of the browser. */
export function forgetAlarms({ options }: Backstage): Promise<boolean> {
  return options.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } };
    return chrome.alarms.clearAll();
  }, null);
}

/** Reminds of the lawyer's post in an hour, by two keys. Resolves with the row of `reminders`. */
export async function setReminder(desk: Desk, stage: Backstage, looks = async () => {}): Promise<Row> {
  const { page, words } = desk;
  await change(stage, 'clew', 'posts', { put: asRows(madePosts, Date.now()) });
  await stage.endBackground();
  await openComplaint(desk, stage.site.world);
  await desk.click('#queue-button');
  await shows(desk, `#queue-${remindedOf}`, 1);
  await page.keyboard.press('n');
  await opened(desk, 'There is smoke coming out of my inverter');
  await page.keyboard.press('n');
  await opened(desk, threat);
  await page.keyboard.press('r');
  await desk.reads(words('queue_remind_morning'));
  await looks();
  await page.keyboard.press('1');
  await becomes(async () => (await placeOf(stage, remindedOf))?.lane, '~later');
  const [reminder] = await readTable(stage.options, 'clew', 'reminders');
  assert.ok(reminder && Math.abs(Number(reminder.at) - Date.now() - 3_600_000) < 60_000);
  await becomes(() => alarm(stage), Number(reminder.at));
  return reminder;
}

/** The post that the sidebar is on, beside its composer. */
async function opened(desk: Desk, text: string): Promise<void> {
  await desk.reads(new RegExp(`${text}[\\s\\S]*${desk.words('sidebar_no_reply')}`));
}

/** The hour passes while no background lives and the browser has forgotten its alarms. */
export async function outliveTheBackground(desk: Desk, stage: Backstage, reminder: Row): Promise<void> {
  // No sidebar wakes it.
  await desk.page.goto('about:blank');
  await stage.endBackground();
  await forgetAlarms(stage);
  const soon = Date.now() + 15_000;
  await change(stage, 'clew', 'reminders', { put: [{ ...reminder, at: soon }] });
  await stage.endBackground();
  // Whatever wakes it makes the alarm anew out of the database.
  await stage.options.reload();
  await becomes(() => alarm(stage), soon);
  assert.equal((await placeOf(stage, remindedOf))?.reminder, 'set');
  await stage.endBackground();
  // Nobody asks anything now: the alarm alone wakes it.
  await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, 'due', 90_000);
}

/** The second one that is put off, of the posts that the tests make up. */
export const remindedLater = '9004';

/** The browser ends with two reminders set: the first is due before it starts again, the other one at `later`. */
export async function restartBetween(
  desk: Desk,
  stage: Backstage,
  restart: (meanwhile: () => Promise<void>) => Promise<void>,
): Promise<{ later: number }> {
  const reminder = await setReminder(desk, stage);
  await desk.page.goto('about:blank');
  await stage.endBackground();
  const [meanwhile, later] = [Date.now() + 3000, Date.now() + 40_000];
  await change(stage, 'clew', 'reminders', {
    put: [
      { ...reminder, at: meanwhile },
      { ...reminder, postId: remindedLater, at: later },
    ],
  });
  await restart(() => becomes(async () => Date.now() > meanwhile, true));
  return { later };
}

/** What is due stands in its lane again, with the reason, until it is done. */
export async function doneWithReminder(desk: Desk, stage: Backstage, looks = async () => {}): Promise<void> {
  const { page, words } = desk;
  await openComplaint(desk, stage.site.world);
  await desk.click('#queue-button');
  await says(desk, `#queue-${remindedOf}`, [words('queue_why_reminder')]);
  await desk.click('input[type=search]');
  await page.keyboard.type('my lawyer');
  await shows(desk, '[role=option]', 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('o');
  await opened(desk, threat);
  await desk.reads(words('queue_why_reminder'));
  await looks();
  await desk.click('button', words('queue_reminder_done'));
  await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, null);
  assert.equal((await placeOf(stage, remindedOf))?.lane, 'urgent');
}
