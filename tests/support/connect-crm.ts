import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { extensionFolder } from '../e2e/support/chromium.ts';

export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; error?: { code?: string } }
  | null
  | undefined;

/** A copy of the build that may reach loopback, which a person would have to allow in a dialog of the browser's. */
export async function withLoopback(build = extensionFolder): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-loopback-'));
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('http://127.0.0.1/*');
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** A command from one of the extension's own documents; null where the worker died with it. */
export function ask(from: Page | Frame, command: string, input: unknown): Promise<Answer> {
  return from.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<Answer> } } }
      ).chrome.runtime
        .sendMessage(message)
        .catch(() => null),
    { command, input },
  );
}

/** One that must be taken: resolves to its value. */
export async function send(from: Page | Frame, command: string, input: unknown): Promise<unknown> {
  const answer = await ask(from, command, input);
  if (!answer?.ok) throw new Error(`${command} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
}
