import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../../scripts/browsers.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../x/server.ts';
import { waitFor } from './wait-for.ts';

export const extensionFolder = join(import.meta.dirname, '../../../.output/chrome-mv3');

export interface Stage {
  site: StandIn;
  context: BrowserContext;
  /** The extension's origin, "chrome-extension://…". */
  origin: string;
  /** The options page, which opens by itself when Clew is installed. */
  options: Page;
  /** Ends the extension's worker. */
  endBackground(): Promise<void>;
  /**
   * Ends Chromium and, once `meanwhile` is done, starts it again with the same profile; with `extension`, another build
   * in the place of the one before. `context` and `options` are others then; no page of X's is open, and `options` is a
   * page of the extension's that asks the background for nothing.
   */
  restart(again?: { meanwhile?: () => Promise<void>; extension?: string }): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  standIn?: StandInOptions;
  headed?: boolean;
  /** Another build than the one in .output. */
  extension?: string;
  width?: number;
  height?: number;
  /** The browser's language, which is Clew's too. */
  lang?: string;
  /** The device's time zone, an IANA name. */
  zone?: string;
}

/** Chromium with the built extension, on the stand-in served as https://x.com, in a fresh profile. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const extension = options.extension ?? extensionFolder;
  const site = await startStandIn(options.standIn);
  const profile = await mkdtemp(join(tmpdir(), 'clew-chromium-'));
  const context = await launch(profile, extension, site, options);
  const worker = await extensionWorker(context);
  const findOptions = () => context.pages().find((page) => page.url().endsWith('/options.html'));
  const optionsPage = await waitFor(findOptions, 'the options page did not open after the installation');
  const stage: Stage = {
    options: optionsPage,
    site,
    context,
    origin: worker.url().replace(/^([a-z-]+:\/\/[^/]+).*/, '$1'),
    endBackground: () => killWorker(stage),
    async restart({ meanwhile, extension: other = extension } = {}) {
      await stage.context.close();
      await meanwhile?.();
      stage.context = await launch(profile, other, stage.site, options);
      stage.options = stage.context.pages()[0] ?? (await stage.context.newPage());
      await stage.options.goto(`${stage.origin}/manifest.json`);
    },
    async close() {
      await stage.context.close();
      await stage.site.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
  return stage;
}

function launch(
  profile: string,
  extension: string,
  site: StandIn,
  { headed, width = 1280, height = 800, lang, zone }: StageOptions,
): Promise<BrowserContext> {
  const env = { ...process.env, ...(lang && { LANGUAGE: lang }), ...(zone && { TZ: zone }) };
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: !headed,
    viewport: { width, height },
    // Playwright turns extensions off by default, which --load-extension needs on.
    ignoreDefaultArgs: ['--disable-extensions'],
    env: env as Record<string, string>,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(lang ? [`--lang=${lang}`] : []),
      ...site.chromiumArgs,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
}

async function extensionWorker(context: BrowserContext): Promise<Worker> {
  const ours = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return (
    context.serviceWorkers().find(ours) ?? (await context.waitForEvent('serviceworker', { predicate: ours }))
  );
}

/** The sidebar inside X's page: its frame hangs in a closed shadow root, where no selector reaches. */
export function sidebarFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => /^chrome-extension:.*\/sidebar\.html/.test(frame.url()));
  return waitFor(find, 'the sidebar did not open');
}

/** Ends the extension's worker as the browser would, and waits until it is gone. */
export async function killWorker({ context, origin }: Stage): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const cdp = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter((version) => version.scriptURL.startsWith(origin));
      if (ours.length > 0 && ours.every((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await cdp.detach();
}
