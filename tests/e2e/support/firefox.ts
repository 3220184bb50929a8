import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../x/server.ts';
import { Marionette } from './marionette.ts';
import { waitFor } from './wait-for.ts';

export const extensionFolder = join(import.meta.dirname, '../../../.output/firefox-mv3');
const extensionId = 'clew@clew-extension.org';
const uuid = '6a1d3b0e-0000-4000-8000-c1e3c1e3c1e3';

export interface FirefoxStage {
  site: StandIn;
  page: Page;
  /** The extension's origin, "moz-extension://…". */
  origin: string;
  close(): Promise<void>;
}

/**
 * Firefox with the built extension, on the stand-in behind a proxy. One session at a time is allowed: first
 * Marionette's, which reaches the options page and is handed to `prepare`; then WebDriver BiDi's, which reaches the
 * sidebar's frame.
 */
export async function openFirefox(
  prepare: (marionette: Marionette, origin: string) => Promise<void>,
  options: {
    standIn?: StandInOptions;
    width?: number;
    height?: number;
    lang?: string;
    /** Another build than the one in .output. */
    extension?: string;
  } = {},
): Promise<FirefoxStage> {
  const site = await startStandIn(options.standIn);
  const profile = await mkdtemp(join(tmpdir(), 'clew-firefox-'));
  await writeFile(
    join(profile, 'user.js'),
    preferences({ ...site.firefoxPrefs, ...languages(options.lang) }),
  );
  const child = spawn(
    findBrowser('firefox'),
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--marionette',
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const close = async () => {
    await end(child);
    await site.close();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const endpoint = await bidiEndpoint(child);
    await setUp(profile, options.extension ?? extensionFolder, prepare);
    const browser: Browser = await puppeteer.connect({
      browserWSEndpoint: `${endpoint}/session`,
      protocol: 'webDriverBiDi',
      acceptInsecureCerts: true,
      defaultViewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    });
    return { site, page: await browser.newPage(), origin: `moz-extension://${uuid}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function setUp(
  profile: string,
  extension: string,
  prepare: (marionette: Marionette, origin: string) => Promise<void>,
): Promise<void> {
  const port = await waitFor(
    async () => {
      const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
      return Number(text) || undefined;
    },
    'Firefox opened no port for Marionette',
    30_000,
  );
  const marionette = await Marionette.connect(port);
  await marionette.send('Addon:Install', { path: extension, temporary: true });
  await prepare(marionette, `moz-extension://${uuid}`);
  await marionette.send('WebDriver:DeleteSession');
  marionette.close();
}

function bidiEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (data) => {
      printed += data;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`Firefox ended: ${printed.slice(-500)}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}

function languages(lang: string | undefined): Record<string, unknown> {
  return lang ? { 'intl.locale.requested': lang, 'intl.accept_languages': lang } : {};
}

function preferences(more: Record<string, unknown>): string {
  const all = {
    // A port of its own choosing, and an address of the extension that the tests know.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
    'browser.safebrowsing.downloads.remote.enabled': false,
    ...more,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}
