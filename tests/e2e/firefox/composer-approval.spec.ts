import { rm } from 'node:fs/promises';
import { test } from '@playwright/test';
import { withLoopback } from '../../support/connect-crm.ts';
import { askOnCase, insertAgreed, noteOnCase } from '../support/approval-walk.ts';
import { Desk } from '../support/desk.ts';
import { extensionFolder, openFirefox } from '../support/firefox.ts';
import { startLiveCrm } from '../support/live-crm.ts';
import { more } from '../support/more.ts';
import { connectOpenCrm, firefoxOptions, setUpClew } from '../support/options-page.ts';

// As in tests/e2e/chromium/composer-approval.spec.ts; here the colleague has no Clew, and writes the note in the CRM.
test('a colleague agrees on the case, by a note', { tag: more }, async () => {
  const folder = await withLoopback(extensionFolder);
  const crm = await startLiveCrm();
  const stage = await openFirefox(
    async (marionette, origin) => {
      const options = await firefoxOptions(marionette, origin);
      await setUpClew(options);
      await connectOpenCrm(options, crm);
    },
    { extension: folder },
  );
  try {
    const desk = new Desk(stage.page);
    const code = await askOnCase(desk, stage.site.world, crm);
    await noteOnCase(crm, await crm.tokenOf('kim', 'Kim Vance'), `${code} ok, go ahead`);
    await insertAgreed(desk, 'Kim Vance');
  } finally {
    await stage.close();
    await crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
