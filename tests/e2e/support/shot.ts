import { mkdir } from 'node:fs/promises';
import type { Desk } from './desk.ts';

const folder = process.env.CLEW_SHOTS;

/** A picture of X's page with the sidebar, in either browser, into the folder that CLEW_SHOTS names; none without. */
export async function shot({ page }: Desk, name: string): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.mouse.move(5, 5);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.screenshot({ path: `${folder}/${name}.png` });
}
