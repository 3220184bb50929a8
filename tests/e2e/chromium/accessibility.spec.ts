import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';
import { sidebarFrame } from '../support/chromium.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA, one line each. */
async function violations(surface: Page | Frame): Promise<string[]> {
  await surface.evaluate(source);
  const { violations } = await surface.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const theme of ['light', 'dark'])
  test(`the sidebar in ${theme}: a customer, findings, the queue`, async ({ desk, page, stage }) => {
    await desk.visit(`/home?theme=${theme}&lang=en`);
    await openComplaint(desk, stage.site.world);
    const frame = await sidebarFrame(page);
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
    expect(await violations(frame)).toEqual([]);
    await desk.write('Hello {name}, they will fix your Powerwall 3 by Friday.');
    await desk.reads(desk.words('guard_placeholder', { gap: '{name}' }));
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole('button', { name: /waiting/ }).click();
    await desk.reads(desk.words('sidebar_queue'));
    expect(await violations(frame)).toEqual([]);
  });

test('the options page', async ({ stage }) => {
  expect(await violations(stage.options)).toEqual([]);
});
