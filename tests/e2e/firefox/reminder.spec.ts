import { Desk } from '../support/desk.ts';
import { test } from '../support/firefox-test.ts';
import { becomes } from '../support/look.ts';
import { more } from '../support/more.ts';
import {
  alarm,
  doneWithReminder,
  outliveTheBackground,
  placeOf,
  remindedLater,
  remindedOf,
  restartBetween,
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

test.describe('installed for good', () => {
  test.use({ firefox: { installed: true } });

  test('reminders outlive a restart of Firefox, which forgets alarms: one was due meanwhile, one comes later', {
    tag: more,
  }, async ({ desk, stage }) => {
    const { later } = await restartBetween(desk, stage, (meanwhile) => stage.restart(meanwhile));
    const again = new Desk(stage.page);
    await again.visit('/home');
    await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, 'due');
    await becomes(() => alarm(stage), later);
    await stage.page.goto('about:blank');
    await stage.endBackground();
    await becomes(async () => (await placeOf(stage, remindedLater))?.reminder, 'due', 90_000);
    await doneWithReminder(again, stage);
  });

  test('nobody has to open X for that', { tag: more }, async ({ desk, stage }) => {
    const { later } = await restartBetween(desk, stage, (meanwhile) => stage.restart(meanwhile));
    await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, 'due', 15_000);
    await becomes(() => alarm(stage), later);
    await becomes(async () => (await placeOf(stage, remindedLater))?.reminder, 'due', 90_000);
  });
});
