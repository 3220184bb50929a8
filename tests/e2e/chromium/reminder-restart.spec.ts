import { Desk } from '../support/desk.ts';
import { becomes } from '../support/look.ts';
import { more } from '../support/more.ts';
import {
  alarm,
  doneWithReminder,
  placeOf,
  remindedLater,
  remindedOf,
  restartBetween,
} from '../support/reminder-walk.ts';
import { test } from '../support/stage-test.ts';

test.use({ stageOptions: { own: true } });

test('reminders outlive a restart of Chromium: one was due meanwhile, one comes later', {
  tag: more,
}, async ({ desk, stage }) => {
  const { later } = await restartBetween(desk, stage, (meanwhile) => stage.restart({ meanwhile }));
  // Nobody has to open X for that.
  await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, 'due');
  await becomes(() => alarm(stage), later);
  await stage.endBackground();
  await becomes(async () => (await placeOf(stage, remindedLater))?.reminder, 'due', 90_000);
  await doneWithReminder(new Desk(await stage.context.newPage()), stage);
});
