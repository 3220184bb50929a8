import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { change } from './backstage.ts';
import { type Stage, sidebarFrame } from './chromium.ts';
import { demoRecord } from './private-values.ts';

type Row = Record<string, unknown>;

export { change };

/** The hero is on file, but not with her X account: who she is must be found out. */
export const forgetHero = (stage: Stage) =>
  change(stage, 'clew-crm', 'identities', { remove: ['HC-10001-x'] });

const baseUrl = 'https://crm.example.com';

/** A CRM that is elsewhere, out of reach, and what it said before: the answer to each question by its name. */
export async function useCrmElsewhere(
  stage: Stage,
  said: Record<string, { value?: unknown; minutesAgo?: number; problem?: unknown }>,
): Promise<void> {
  const settings = await stage.options.evaluate(
    () =>
      new Promise<Row>((resolve) => {
        const open = indexedDB.open('clew');
        open.onsuccess = () => {
          const got = open.result.transaction('settings').objectStore('settings').get('policy');
          got.onsuccess = () => {
            open.result.close();
            resolve(got.result);
          };
        };
      }),
  );
  const crm = { adapter: 'open', settings: { open: { baseUrl } } };
  await change(stage, 'clew', 'settings', {
    put: [{ ...settings, value: { ...(settings.value as Row), crm } }],
  });
  const now = Date.now();
  const put = Object.entries(said).map(([name, { minutesAgo = 0, problem = null, ...answer }]) => ({
    key: `open ${baseUrl} ${name}`,
    fetchedAt: now - minutesAgo * 60_000,
    // As if asked this moment, for as long as a test may take: nobody asks again meanwhile.
    triedAt: now + 600_000,
    problem,
    ...answer,
  }));
  await change(stage, 'clew', 'crmCache', { put });
}

export const hero = demoRecord('HC-10001');
export const heroQuestion = 'find 1600000000000000001 sunnyside_up';
export const heroMatch = { customer: hero.customer, identity: hero.identities[0], evidence: 'x-id' };

const folder = process.env.CLEW_SHOTS ?? '.output/shots';

/** A picture of the sidebar alone, into the folder that CLEW_SHOTS names, or .output/shots. */
export async function shot(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const clip = await (await (await sidebarFrame(page)).frameElement()).boundingBox();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${name}.png`, ...(clip && { clip }) });
}
