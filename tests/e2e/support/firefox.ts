import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.ts';
import { type StandInOptions, startStandIn } from '../../x/server.ts';
import type { Backstage } from './backstage.ts';
import { joinSession, type Session } from './firefox-bidi.ts';
import { Marionette } from './marionette.ts';
import { packExtension } from './pack.ts';
import { waitFor } from './wait-for.ts';

export const extensionFolder = join(import.meta.dirname, '../../../.output/firefox-mv3');
export const extensionId = 'clew@clew-extension.org';
const uuid = '6a1d3b0e-0000-4000-8000-c1e3c1e3c1e3';

export interface FirefoxStage extends Backstage {
  /** The tab of X's. Another one after a restart. */
  page: Page;
  /** The extension's origin, "moz-extension://…". */
  origin: string;
  /**
   * Ends Firefox and, once `meanwhile` is done, starts it again with the same profile; no page of X's or the extension's is
   * opened. Needs `installed`.
   */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  standIn?: StandInOptions;
  width?: number;
  height?: number;
  lang?: string;
  /** Another build than the one in .output. */
  extension?: string;
  /** For good, out of a packed file, and not until Firefox closes. */
  installed?: boolean;
  /** Further settings of about:config. */
  prefs?: Record<string, unknown>;
}

/**
 * Firefox with the built extension, on the stand-in behind a proxy. Marionette reaches the extension's pages and the
 * browser itself, and is handed to `prepare`; WebDriver BiDi, in the same session, reaches the sidebar's frame.
 */
export async function openFirefox(
  prepare: (marionette: Marionette, origin: string) => Promise<void>,
  options: FirefoxOptions = {},
): Promise<FirefoxStage> {
  const site = await startStandIn(options.standIn);
  const profile = await mkdtemp(join(tmpdir(), 'clew-firefox-'));
  await writeFile(
    join(profile, 'user.js'),
    preferences({ ...site.firefoxPrefs, ...languages(options.lang), ...options.prefs }),
  );
  const origin = `moz-extension://${uuid}`;
  let running = await launch(profile).catch(async (error) => {
    await site.close();
    throw error;
  });
  const close = async () => {
    running.marionette.close();
    await end(running.child);
    await site.close();
    await rm(profile, { recursive: true, force: true });
  };
  const showTab = async () => {
    const { width = 1280, height = 800 } = options;
    return (await joinSession(running.session, { width, height })).newPage();
  };
  try {
    await install(running.marionette, profile, options);
    await prepare(running.marionette, origin);
    const stage: FirefoxStage = {
      site,
      page: await showTab(),
      origin,
      options: {
        evaluate: (run, argument) => running.marionette.evaluate(run, argument),
        reload: () => running.marionette.navigate(),
      },
      endBackground: () => endBackground(running.marionette),
      async restart(meanwhile) {
        const gone = new Promise((resolve) => running.child.once('exit', resolve));
        await running.marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
        await gone;
        await rm(join(profile, 'MarionetteActivePort'), { force: true });
        await meanwhile?.();
        running = await launch(profile);
        // A page that asks the background for nothing: from it, the databases and the alarms can be looked at.
        await running.marionette.navigate(`${origin}/page.css`);
        stage.page = await showTab();
      },
      close,
    };
    return stage;
  } catch (error) {
    await close();
    throw error;
  }
}

interface Running {
  child: ChildProcess;
  marionette: Marionette;
  session: Session;
}

async function launch(profile: string): Promise<Running> {
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
    { stdio: 'ignore' },
  );
  try {
    const port = await waitFor(
      async () => {
        const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
        if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}.`);
        return Number(text) || undefined;
      },
      'Firefox opened no port for Marionette',
      30_000,
    );
    return { child, ...(await Marionette.connect(port)) };
  } catch (error) {
    await end(child);
    throw error;
  }
}

async function install(
  marionette: Marionette,
  profile: string,
  { extension = extensionFolder, installed = false }: FirefoxOptions,
): Promise<void> {
  const packed = join(profile, 'clew.xpi');
  if (installed) await packExtension(extension, packed);
  const path = installed ? packed : extension;
  await marionette.send('Addon:Install', { path, temporary: !installed });
}

/** As Firefox does with an event page that has nothing to do; it says so once it has. */
async function endBackground(marionette: Marionette): Promise<void> {
  const state = await marionette.run(
    `const { extension } = WebExtensionPolicy.getByID('${extensionId}');
     return extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => extension.backgroundState);`,
    [],
    'chrome',
  );
  if (state !== 'stopped') throw new Error(`The background is ${state}.`);
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
    // Debian's Firefox takes extensions that nobody has signed, where it is told to.
    'xpinstall.signatures.required': false,
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
