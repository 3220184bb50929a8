import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surface } from './desk.ts';
import { waitFor } from './wait-for.ts';

export const token = 'clew_canary_5dcb1a7e90f3428cb6ae71';

export const commands = readdirSync(join(import.meta.dirname, '../../../lib/commands'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace('.ts', ''));

/** Everything that a content script can open or ask, written where the test can read it. */
const probe = (names: readonly string[]) => `
document.addEventListener('clew-probe', async () => {
  const found = { areas: {}, answers: {}, databases: [] };
  const api = globalThis.browser ?? globalThis.chrome;
  for (const area of ['local', 'session', 'sync', 'managed'])
    found.areas[area] = await Promise.resolve(api.storage?.[area]?.get(null)).catch((error) => String(error));
  for (const { name } of await indexedDB.databases()) found.databases.push(name);
  for (const command of ${JSON.stringify(names)})
    found.answers[command] = await api.runtime.sendMessage({ command, input: {} }).catch((error) => String(error));
  document.documentElement.dataset.probe = JSON.stringify(found);
}, { once: true });`;

/** A copy of a build with one more content script of its own in X's page. */
export async function withProbe(build: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-probe-'));
  await cp(build, folder, { recursive: true });
  await writeFile(join(folder, 'probe.js'), probe(commands));
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { content_scripts: object[] };
  manifest.content_scripts.push({ matches: ['https://x.com/*'], js: ['probe.js'] });
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

export interface Probed {
  areas: Record<string, unknown>;
  databases: string[];
  answers: Record<string, { ok?: boolean; error?: { code?: string } } | string>;
}

export async function runProbe(page: Surface): Promise<Probed> {
  const ask = () =>
    page.evaluate(() => {
      // The probe may come into the page only after it has loaded.
      document.dispatchEvent(new Event('clew-probe'));
      return document.documentElement.dataset.probe;
    }, null);
  const text = await waitFor(ask, 'the probe did not come back');
  return JSON.parse(text);
}

/** What the page script may ask; everything else must be refused to it. */
export const forPages = ['open-post', 'report-box', 'report-page', 'report-posts', 'resume-page'];
