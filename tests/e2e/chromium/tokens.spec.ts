import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { extensionFolder, openStage } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { commands, forPages, runProbe, token, withProbe } from '../support/token-probe.ts';

test('a content script can neither read the CRM’s token nor ask for what only the sidebar may', async () => {
  const folder = await withProbe(extensionFolder);
  const stage = await openStage({ extension: folder });
  try {
    const send = (command: string, input: unknown) =>
      stage.options.evaluate(
        (message) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
          ).chrome.runtime.sendMessage(message),
        { command, input },
      ) as Promise<{ ok: boolean; value: object }>;
    const { value } = await send('get-policy', {});
    const crm = { adapter: 'open', settings: { open: { baseUrl: 'https://crm.example' } } };
    expect(await send('save-policy', { ...value, crm })).toMatchObject({ ok: true });
    expect(await send('sign-in-crm', { secret: token })).toMatchObject({ ok: true });
    // It is there, and not even the extension's own pages are told.
    expect(JSON.stringify(await new Databases(stage).rows('clew', 'secrets'))).toContain(token);
    for (const command of commands)
      if (command !== 'sign-out-crm')
        expect(JSON.stringify(await send(command, {})) ?? '').not.toContain(token);

    const page = await stage.context.newPage();
    await page.goto('https://x.com/home');
    const probed = await runProbe(page);
    expect(JSON.stringify(probed)).not.toContain(token);
    expect(probed.databases).not.toContain('clew');
    expect(Object.keys(probed.answers)).toEqual(commands);
    for (const [command, answer] of Object.entries(probed.answers))
      if (!forPages.includes(command))
        expect(answer, command).toMatchObject({ error: { code: 'Forbidden' } });
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
});
