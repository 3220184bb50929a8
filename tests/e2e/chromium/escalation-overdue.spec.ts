import { violations } from '../support/axe.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { more } from '../support/more.ts';
import { overdueWalk } from '../support/overdue-walk.ts';

import { expect, test } from '../support/stage-test.ts';
import { waysShot } from '../support/ways-shot.ts';

for (const theme of ['light', 'dark'])
  test(`a desk that is overdue brings a closed post back, by the alarm alone, until it has answered (${theme})`, {
    tag: more,
  }, async ({ desk, page, stage }) => {
    test.slow();
    await overdueWalk(desk, stage, `?theme=${theme}&lang=en`, async (what) => {
      await waysShot(page, `overdue-${what}-${theme}`);
      expect(await violations(await sidebarFrame(page))).toEqual([]);
    });
  });
