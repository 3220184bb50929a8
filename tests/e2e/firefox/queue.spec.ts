import { change } from '../support/backstage.ts';
import { test } from '../support/firefox-test.ts';
import { asRows, madePosts, queueWalk } from '../support/queue-walk.ts';

test('the queue: lanes and reasons, next, no reply in two keys, a correction, a reminder', async ({
  desk,
  stage,
}) => {
  // As if X had shown them: what a page of the extension's own may write, the background finds.
  await change(stage, 'clew', 'posts', { put: asRows(madePosts, Date.now()) });
  await stage.endBackground();
  await queueWalk(desk, stage.site.world);
});
