import { startStandIn } from '../../x/server.ts';
import { killWorker, openStage, type Stage, type StageOptions } from './chromium.ts';
import { chromiumOptions, setUpClew } from './options-page.ts';
import { keepState, putBackState } from './stage-state.ts';

const sites = ['https://x.com', 'https://mobile.x.com', 'https://pro.x.com'];

/**
 * One browser after the other, each as if it had just been set up: most of a short test would be starting one. Between
 * two tests that can share it, X is another server with a world of its own at the same port, nothing of X's is left in
 * the browser, and what the extension stored is as it was after it had been set up; its worker is a new one.
 */
export class StagePool {
  #open: { key: string; stage: Stage } | null = null;

  async borrow(options: StageOptions): Promise<Stage> {
    const key = JSON.stringify([options.lang, options.extension, options.headed, options.zone]);
    if (this.#open?.key !== key) {
      await this.close();
      const { standIn: _of, ...browser } = options;
      const stage = await openStage({ ...browser, width: undefined, height: undefined });
      this.#open = { key, stage };
      await setUpClew(chromiumOptions(stage.options, options.lang));
      await atRest(stage);
      await keepState(stage.options);
    } else {
      await atRest(this.#open.stage);
      await putBackState(this.#open.stage.options);
    }
    const { stage } = this.#open;
    // What woke it meanwhile may have read what is no more.
    await killWorker(stage);
    const { port } = stage.site;
    await stage.site.close();
    stage.site = await startStandIn({ ...options.standIn, port });
    await stage.options.goto(`${stage.origin}/options.html`);
    return stage;
  }

  async close(): Promise<void> {
    await this.#open?.stage.close();
    this.#open = null;
  }
}

/** Nothing of X's or the extension's is open, and its worker has ended. */
async function atRest(stage: Stage): Promise<void> {
  const { context, options, origin } = stage;
  for (const page of context.pages()) if (page !== options) await page.close();
  // An empty page of the extension's: only from there can its databases be reached.
  await options.goto(`${origin}/manifest.json`);
  await context.clearCookies();
  const cdp = await context.newCDPSession(options);
  for (const site of sites)
    await cdp.send('Storage.clearDataForOrigin', { origin: site, storageTypes: 'all' });
  await cdp.send('Network.clearBrowserCache');
  await cdp.detach();
  await killWorker(stage);
}
