import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sidebarFrame } from './chromium.ts';

const folder = process.env.CLEW_SHOTS ?? '.output/shots';

/** The sidebar with its ways out as they look now, into the folder that CLEW_SHOTS names, or .output/shots. */
export async function waysShot(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const clip = await (await (await sidebarFrame(page)).frameElement()).boundingBox();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${name}.png`, ...(clip && { clip }) });
}
