import { rm } from 'node:fs/promises';
import { test } from '@playwright/test';
import { withLoopback } from '../../support/connect-crm.ts';
import { Desk } from '../support/desk.ts';
import { extensionFolder, openFirefox } from '../support/firefox.ts';
import { liveWalk, startLiveCrm } from '../support/live-crm.ts';
import { connectOpenCrm, firefoxOptions, setUpClew } from '../support/options-page.ts';

// The very steps of tests/e2e/chromium/live-crm.spec.ts.
test('the options page connects to a server by a token, and the customer’s room is filled from it', async () => {
  const folder = await withLoopback(extensionFolder);
  const crm = await startLiveCrm();
  try {
    const stage = await openFirefox(
      async (marionette, origin) => {
        const options = await firefoxOptions(marionette, origin);
        await setUpClew(options);
        await connectOpenCrm(options, crm);
      },
      { extension: folder },
    );
    try {
      await liveWalk(new Desk(stage.page), stage.site.world, crm);
    } finally {
      await stage.close();
    }
  } finally {
    await crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
