import { test } from '../support/firefox-test.ts';
import { more } from '../support/more.ts';
import { overdueWalk } from '../support/overdue-walk.ts';
import { shot } from '../support/shot.ts';

test('a desk that is overdue brings a closed post back, by the alarm alone, until it has answered', {
  tag: more,
}, async ({ desk, stage }) => {
  test.slow();
  await overdueWalk(desk, stage, '?theme=dark&lang=en', (what) => shot(desk, `firefox-overdue-${what}`));
});
