import { change } from '../support/backstage.ts';
import { Desk } from '../support/desk.ts';
import type { FirefoxStage } from '../support/firefox.ts';
import { test } from '../support/firefox-test.ts';
import { becomes } from '../support/look.ts';
import { more } from '../support/more.ts';
import {
  alarm,
  doneWithReminder,
  outliveTheBackground,
  placeOf,
  remindedOf,
  setReminder,
} from '../support/reminder-walk.ts';
import { shot } from '../support/shot.ts';

test('a reminder comes although the background ended, by an alarm that is made anew', { tag: more }, async ({
  desk,
  stage,
}) => {
  const reminder = await setReminder(desk, stage, () => shot(desk, 'firefox-remind'));
  await outliveTheBackground(desk, stage, reminder);
  await doneWithReminder(desk, stage, () => shot(desk, 'firefox-due'));
});

/** Firefox ends with two reminders set: the first is due before it starts again, the other one at `later`. */
async function restart(desk: Desk, stage: FirefoxStage): Promise<{ later: number }> {
  const reminder = await setReminder(desk, stage);
  await desk.page.goto('about:blank');
  await stage.endBackground();
  const [meanwhile, later] = [Date.now() + 3000, Date.now() + 40_000];
  await change(stage, 'clew', 'reminders', {
    put: [
      { ...reminder, at: meanwhile },
      { ...reminder, postId: other, at: later },
    ],
  });
  await stage.restart(() => becomes(async () => Date.now() > meanwhile, true));
  return { later };
}
const other = '9004';

test.describe('installed for good', () => {
  test.use({ firefox: { installed: true } });

  test('reminders outlive a restart of Firefox, which forgets alarms: one was due meanwhile, one comes later', {
    tag: more,
  }, async ({ desk, stage }) => {
    const { later } = await restart(desk, stage);
    const again = new Desk(stage.page);
    await again.visit('/home');
    await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, 'due');
    await becomes(() => alarm(stage), later);
    await stage.page.goto('about:blank');
    await stage.endBackground();
    await becomes(async () => (await placeOf(stage, other))?.reminder, 'due', 90_000);
    await doneWithReminder(again, stage);
  });

  test('nobody has to open X for that', { tag: more }, async ({ desk, stage }) => {
    const { later } = await restart(desk, stage);
    await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, 'due', 15_000);
    await becomes(() => alarm(stage), later);
    await becomes(async () => (await placeOf(stage, other))?.reminder, 'due', 90_000);
  });
});
