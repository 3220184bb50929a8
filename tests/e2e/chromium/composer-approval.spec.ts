import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { withLoopback } from '../../support/connect-crm.ts';
import { agreedByWord, agreeInClew, askOnCase, insertAgreed } from '../support/approval-walk.ts';
import { openStage } from '../support/chromium.ts';
import { shot } from '../support/composer-shot.ts';
import { Desk } from '../support/desk.ts';
import { type LiveCrm, startLiveCrm } from '../support/live-crm.ts';
import { chromiumOptions, connectOpenCrm, setUpClew } from '../support/options-page.ts';
import { more, test } from '../support/stage-test.ts';

const looks = (page: Page) => (name: string) => shot(page, `en-light-${name}`);

test('what needs a second person waits for one, who agrees to these very words', async ({
  desk,
  page,
  stage,
}) => {
  await agreedByWord(desk, stage.site.world, looks(page));
});

async function openDesk(extension: string, crm: Pick<LiveCrm, 'url' | 'token' | 'agent'>) {
  const stage = await openStage({ extension });
  const options = chromiumOptions(stage.options);
  await setUpClew(options);
  await connectOpenCrm(options, crm);
  const page = await stage.context.newPage();
  return { stage, page, desk: new Desk(page) };
}

test('a colleague agrees on the case, in a Clew of their own', { tag: more }, async () => {
  const folder = await withLoopback();
  const crm = await startLiveCrm();
  const { stage, page, desk } = await openDesk(folder, crm);
  const agent = 'Kim Vance';
  const kim = await openDesk(folder, { ...crm, token: await crm.tokenOf('kim', agent), agent });
  try {
    await askOnCase(desk, stage.site.world, crm);
    await looks(page)('asked');
    await agreeInClew(kim.desk, kim.stage.site.world, crm.agent, looks(kim.page));
    await insertAgreed(desk, agent);
    await looks(page)('agreed');
  } finally {
    await kim.stage.close();
    await stage.close();
    await crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
