import { rm } from 'node:fs/promises';
import { withLoopback } from '../../support/connect-crm.ts';
import { openStage } from '../support/chromium.ts';
import { Desk } from '../support/desk.ts';
import { liveWalk, startLiveCrm } from '../support/live-crm.ts';
import { chromiumOptions, connectOpenCrm, setUpClew } from '../support/options-page.ts';
import { test } from '../support/stage-test.ts';

test('the options page connects to a server by a token, and the customer’s room is filled from it', async () => {
  const folder = await withLoopback();
  const crm = await startLiveCrm();
  const stage = await openStage({ extension: folder });
  try {
    const options = chromiumOptions(stage.options);
    await setUpClew(options);
    await connectOpenCrm(options, crm);
    await liveWalk(new Desk(await stage.context.newPage()), stage.site.world, crm);
  } finally {
    await stage.close();
    await crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
