import { mkdir } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/stage-test.ts';
import { waitFor } from '../support/wait-for.ts';
import { openComplaint } from '../support/walk.ts';

const shots = process.env.CLEW_SHOTS;

/** A picture of the sidebar alone, where somebody asked for pictures. */
async function shot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  const host = (await (await sidebarFrame(page)).frameElement()).boundingBox();
  const clip = await host;
  await page.screenshot({ path: `${shots}/${name}.png`, ...(clip && { clip }) });
}

test('the room at 800 px', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  await page.waitForTimeout(500);
  await shot(page, 'known');
});
