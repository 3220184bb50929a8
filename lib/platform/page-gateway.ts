import type { PageMessageName, PageMessages } from '../messaging/page-messages.ts';
import { browser } from './browser.ts';

/** The way from the background to X's pages. */
export interface PageGateway {
  /** Resolves with null where the tab has no living page script. */
  send<Name extends PageMessageName>(
    tabId: number,
    name: Name,
    input: PageMessages[Name]['input'],
  ): Promise<PageMessages[Name]['output'] | null>;
  /** To every X tab. */
  broadcast<Name extends PageMessageName>(name: Name, input: PageMessages[Name]['input']): Promise<void>;
  /** Takes the tab to one of X's pages, only ever on the specialist's click. */
  navigate(tabId: number, url: string): Promise<void>;
  /** The tab that the native panel sits beside; null where there is none. */
  activeTab(): Promise<number | null>;
  onActiveTabChange(listener: () => void): () => void;
  openOptions(): Promise<void>;
  /** Whether the toolbar button is to open the browser's own panel, and nothing in X's page. */
  setPanelMode(on: boolean): void;
  /** Opens the panel where that is asked for and not done by the browser itself; must run within the click. */
  openPanel(): boolean;
}

// The panels' APIs, which the polyfill does not know.
const panels = globalThis as unknown as {
  chrome?: { sidePanel?: { setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void> } };
  browser?: { sidebarAction?: { open(): Promise<void> } };
};
const panelKey = 'panel-mode';

export const pageGateway: PageGateway = {
  async send(tabId, name, input) {
    try {
      return await browser.tabs.sendMessage(tabId, { to: 'page', name, input }, { frameId: 0 });
    } catch {
      // No page script there: another site, a page being replaced, or an orphan of an update.
      return null;
    }
  },
  async broadcast(name, input) {
    // Without waiting for answers: a tab that stands still must not hold up a click in another one.
    for (const { id } of await browser.tabs.query({})) if (id !== undefined) void this.send(id, name, input);
  },
  async navigate(tabId, url) {
    await browser.tabs.update(tabId, { url });
  },
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? null;
  },
  onActiveTabChange(listener) {
    browser.tabs.onActivated.addListener(listener);
    browser.windows.onFocusChanged.addListener(listener);
    return () => {
      browser.tabs.onActivated.removeListener(listener);
      browser.windows.onFocusChanged.removeListener(listener);
    };
  },
  openOptions: () => browser.runtime.openOptionsPage(),
  setPanelMode(on) {
    // Firefox opens its panel only within the click itself, when there is no time to read the policy: its event page
    // keeps a copy where it can be read at once.
    if (on) globalThis.localStorage?.setItem(panelKey, 'on');
    else globalThis.localStorage?.removeItem(panelKey);
    void panels.chrome?.sidePanel?.setPanelBehavior({ openPanelOnActionClick: on });
  },
  openPanel() {
    const on = globalThis.localStorage?.getItem(panelKey) === 'on';
    if (on) void panels.browser?.sidebarAction?.open();
    return on;
  },
};
