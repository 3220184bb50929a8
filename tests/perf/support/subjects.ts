import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { waitFor } from '../../e2e/support/wait-for.ts';
import { bareExtension } from './bare-extension.ts';
import { type Browser, clewFolder, openBrowser } from './open-browser.ts';
import { bossId } from './x-page.ts';

export type SubjectName = 'none' | 'bare' | 'clew';
export type Subjects = Record<SubjectName, Browser>;

/** No extension, the bare one and Clew, side by side: what is compared is measured in turns within one run. */
export async function openSubjects(answers: Record<string, string> = {}): Promise<Subjects> {
  if (!existsSync(clewFolder)) throw new Error('Build the extension first: npx wxt build');
  const none = await openBrowser(null, answers);
  const bare = await openBrowser(await bareExtension(), answers);
  // A copy, so that a build in the meantime changes nothing.
  const copy = join(import.meta.dirname, '../../../.output/bench-clew');
  await rm(copy, { recursive: true, force: true });
  await cp(clewFolder, copy, { recursive: true });
  const clew = await openBrowser(copy, answers);
  await setPolicy(clew);
  return { none, bare, clew };
}

export async function closeSubjects(subjects: Subjects): Promise<void> {
  for (const browser of Object.values(subjects)) await browser.close();
}

/** The CEO is "boss", set by the extension's own command from its own settings page, which stays open. */
async function setPolicy({ context }: Browser): Promise<void> {
  // It opens by itself when Clew is installed, and would take a page that is on its way there elsewhere.
  const find = () => context.pages().find((each) => /^chrome-extension:.*\/options\.html/.test(each.url()));
  const page = await waitFor(find, 'the options page did not open after the installation');
  await page.waitForLoadState('load');
  await page.evaluate(async (id) => {
    const send = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome.runtime;
    const answer = (await send.sendMessage({ command: 'get-policy', input: {} })) as { value: object };
    const input = { ...answer.value, ceo: [{ id, handle: 'boss' }] };
    const saved = (await send.sendMessage({ command: 'save-policy', input })) as { ok: boolean };
    if (!saved.ok) throw new Error(`The policy was not taken: ${JSON.stringify(saved)}`);
  }, bossId);
}

/** Long enough for everything that waits for idle time, and for the slowest of the page script's pauses. */
export const settle = (): Promise<void> => wait(1500);
