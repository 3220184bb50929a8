import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { DraftChecks } from '../composer/draft-checks.ts';
import type { Sender } from '../messaging/define-command.ts';
import { documentOf } from '../messaging/senders.ts';
import type { Services } from '../messaging/services.ts';
import { difference } from './build-snapshot.ts';
import { LiveSnapshots } from './live-snapshots.ts';
import { Remembered } from './remembered.ts';
import type { Snapshot } from './snapshot.ts';

const greeting = v.strictObject({ nonce: v.nullable(v.pipe(v.string(), v.maxLength(80))) });

/**
 * Serves one sidebar document: binds it to its tab by the nonce, sends the snapshot whole, then the keys that change, and
 * says what the guardrails find in what is typed there. A document that cannot be bound is told so and gets nothing else.
 */
export function serveSidebar(
  port: Runtime.Port,
  services: Services,
  identify: (sender: Runtime.MessageSender) => Promise<Sender | null>,
): void {
  const stop = new AbortController();
  port.onDisconnect.addListener(() => stop.abort());
  const greet = async (message: unknown) => {
    port.onMessage.removeListener(greet);
    const parsed = v.safeParse(greeting, message);
    const from = port.sender;
    if (!parsed.success || !from) return port.disconnect();
    const documentId = documentOf(from);
    if (parsed.output.nonce && from.tab?.id !== undefined && documentId)
      await services.tabs.claimNonce(parsed.output.nonce, from.tab.id, documentId, services.now().getTime());
    const sender = await identify(from);
    if (stop.signal.aborted) return;
    if (sender?.kind !== 'sidebar') port.postMessage({ type: 'refused' });
    else streamSnapshots(port, services, () => tabOf(sender, services), stop.signal);
  };
  port.onMessage.addListener(greet);
}

/** Of a history that is remembered, in ms. */
const drawing = 60;

/** A sidebar in a page stays with its tab; the native panel goes with the active one. */
async function tabOf(sender: Sender, services: Services): Promise<number | null> {
  const bound = sender.documentId ? await services.tabs.boundTab(sender.documentId) : null;
  return bound ?? services.page.activeTab();
}

function streamSnapshots(
  port: Runtime.Port,
  services: Services,
  currentTab: () => Promise<number | null>,
  signal: AbortSignal,
): void {
  const { db, reads, followed, tabs, page, badges } = services;
  let sent: Snapshot | undefined;
  let shown: Snapshot | undefined;
  let turn = 0;
  const checks = new DraftChecks(services, (message) => port.postMessage(message), signal);
  port.onMessage.addListener((message) => checks.take(message));
  const remembered = new Remembered(reads, signal);
  const send = (next: Snapshot) => {
    if (signal.aborted) return;
    const patch = sent && difference(sent, next);
    if (!patch) port.postMessage({ type: 'snapshot', snapshot: next });
    else if (Object.keys(patch).length > 0) port.postMessage({ type: 'patch', patch });
    sent = next;
    // As the sidebar has it: what did not change stays the same object, so that a key costs what the key changed.
    shown = shown && patch ? { ...shown, ...patch } : next;
    checks.know(shown);
  };
  const live = new LiveSnapshots(db, reads, (snapshot) => {
    remembered.keep(snapshot);
    send(snapshot);
  });
  const follow = async () => {
    const mine = ++turn;
    const tabId = await currentTab();
    const session = await tabs.get(tabId ?? -1);
    if (mine !== turn || signal.aborted) return;
    const { postId, look, filter = null } = session;
    const known =
      sent && postId && postId !== sent.post?.id && remembered.of(postId, { ...sent, page: look, filter });
    if (known) {
      live.rest();
      send(known);
      // Drawn first: reading it all again would take the processor from the picture that somebody waits for.
      await new Promise((resolve) => setTimeout(resolve, drawing));
      if (mine !== turn || signal.aborted) return;
    }
    live.show(session);
  };
  followed.look(signal);
  const off = tabs.onChange(() => void follow());
  // Records are read for as long as somebody looks, and hardly else.
  const offColleagues = reads.onColleagues((postIds) => void badges.refresh(postIds).catch(console.error));
  const offActive = page.onActiveTabChange(() => void follow());
  signal.addEventListener('abort', () => {
    off();
    offActive();
    offColleagues();
    live.stop();
  });
  void follow();
}
