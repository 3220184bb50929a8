import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sidebarFrame } from './chromium.ts';

/** The sidebar as it looks now, in .output/shots. */
export async function shot(page: Page, name: string): Promise<void> {
  await mkdir('.output/shots', { recursive: true });
  const clip = await (await (await sidebarFrame(page)).frameElement()).boundingBox();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `.output/shots/composer-${name}.png`, ...(clip && { clip }) });
}
