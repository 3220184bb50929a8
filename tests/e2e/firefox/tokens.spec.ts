import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { extensionFolder, openFirefox } from '../support/firefox.ts';
import { commands, forPages, runProbe, token, withProbe } from '../support/token-probe.ts';

test('a content script can neither read the CRM’s token nor ask for what only the sidebar may', async () => {
  const folder = await withProbe(extensionFolder);
  const stage = await openFirefox(
    async (marionette, origin) => {
      await marionette.send('WebDriver:Navigate', { url: `${origin}/options.html` });
      const send = async (command: string, input: unknown) => {
        const { value } = (await marionette.send('WebDriver:ExecuteAsyncScript', {
          script:
            'const [message, done] = arguments; browser.runtime.sendMessage(message).then(done, (e) => done(String(e)));',
          args: [{ command, input }],
        })) as { value: { ok: boolean; value: object } };
        return value;
      };
      const { value } = await send('get-policy', {});
      const crm = { adapter: 'open', settings: { open: { baseUrl: 'https://crm.example' } } };
      expect(await send('save-policy', { ...value, crm })).toMatchObject({ ok: true });
      expect(await send('sign-in-crm', { secret: token })).toMatchObject({ ok: true });
      for (const command of commands)
        if (command !== 'sign-out-crm')
          expect(JSON.stringify(await send(command, {})) ?? '').not.toContain(token);
    },
    { extension: folder },
  );
  try {
    await stage.page.goto('https://x.com/home');
    const probed = await runProbe(stage.page as never);
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
