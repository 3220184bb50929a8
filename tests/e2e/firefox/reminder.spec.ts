import { change } from '../support/backstage.ts';
import { Desk } from '../support/desk.ts';
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

test.describe('installed for good', () => {
  test.use({ firefox: { installed: true } });

  // Nothing wakes an event page when Firefox starts, which keeps no alarms, unless it listens to runtime.onStartup.
  test.fail(
    'reminders outlive a restart of Firefox: one was due meanwhile, one comes later',
    { tag: more },
    async ({ desk, stage }) => {
      const reminder = await setReminder(desk, stage);
      await desk.page.goto('about:blank');
      await stage.endBackground();
      const other = '9004';
      const now = Date.now();
      const [meanwhile, later] = [now + 3000, now + 40_000];
      await change(stage, 'clew', 'reminders', {
        put: [
          { ...reminder, at: meanwhile },
          { ...reminder, postId: other, at: later },
        ],
      });
      await stage.restart(() => becomes(async () => Date.now() > meanwhile, true));

      // Nobody opens anything.
      await becomes(async () => (await placeOf(stage, remindedOf))?.reminder, 'due', 15_000);
      await becomes(() => alarm(stage), later);
      await becomes(async () => (await placeOf(stage, other))?.reminder, 'due', 90_000);
      await doneWithReminder(new Desk(stage.page), stage);
    },
  );
});
