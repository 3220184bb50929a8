import { defineBackground } from 'wxt/utils/define-background';
import { prune } from '../lib/db/prune.ts';
import { followEscalations } from '../lib/escalation/follow-escalations.ts';
import { type AnyCommand, commandsByName, route } from '../lib/messaging/router.ts';
import { identifySender } from '../lib/messaging/senders.ts';
import { browser, type Runtime } from '../lib/platform/browser.ts';
import { openPost } from '../lib/platform/open-post.ts';
import { openSidebar } from '../lib/platform/open-sidebar.ts';
import { createServices, drainAlarm, remindAlarm } from '../lib/platform/services.ts';
import { toolbar } from '../lib/platform/toolbar.ts';
import { readPolicy } from '../lib/policy/stored-policy.ts';
import { followFilling } from '../lib/queue-order/follow-ledger.ts';
import { followToolbar } from '../lib/queue-order/follow-toolbar.ts';
import { serveSidebar } from '../lib/snapshot/sidebar-port.ts';

const pruneAlarm = 'prune';
const files = import.meta.glob<AnyCommand>(['../lib/commands/*.ts', '!../lib/commands/*.test.ts'], {
  eager: true,
  import: 'default',
});

// Every listener is set in the first turn: a worker that was woken by an event loses it otherwise.
export default defineBackground(() => {
  const commands = commandsByName(files);
  const services = createServices();
  const { tabs, page } = services;
  const pruneNow = () => void prune(services.db, Date.now()).catch(console.error);
  const remindNow = () => void services.remind().catch(console.error);
  const identify = (sender: Runtime.MessageSender) =>
    identifySender(sender, {
      id: browser.runtime.id,
      origin: browser.runtime.getURL('').replace(/\/$/, ''),
      boundTab: (documentId) => tabs.boundTab(documentId),
      activeTab: () => page.activeTab(),
    });

  browser.runtime.onMessage.addListener(async (message: unknown, sender: Runtime.MessageSender) =>
    route(commands, message, await identify(sender), services),
  );
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === 'sidebar') serveSidebar(port, services, identify);
  });
  browser.action.onClicked.addListener((tab) => {
    if (!page.openPanel()) void openSidebar(services, tab.id);
  });
  browser.commands.onCommand.addListener((_name, tab) => void openSidebar(services, tab?.id));
  browser.tabs.onRemoved.addListener((tabId) => void tabs.forget(tabId));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === drainAlarm) void services.drain();
    if (alarm.name === pruneAlarm) pruneNow();
    if (alarm.name === remindAlarm) remindNow();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void page.openOptions();
  });
  // Firefox keeps no alarm over a restart, and starts a background for it only where one listens.
  browser.runtime.onStartup.addListener(remindNow);
  void services.drain();
  pruneNow();
  // Whatever alarms the browser has kept or forgotten: what is due follows from the database alone.
  remindNow();
  services.judging.start();
  followEscalations(services.db, remindNow);
  followFilling(services.embedded, services.judging);
  followToolbar(services.db, toolbar);
  toolbar.onNotificationClick((postId) => void openPost(services.db, postId).catch(console.error));
  // Also for a worker that lives all day: what X deleted must not stay until the next one.
  void browser.alarms.create(pruneAlarm, { periodInMinutes: 240 });
  readPolicy(services.db)
    .then((policy) => page.setPanelMode(policy.sidebar === 'panel'))
    .catch(console.error);
});
