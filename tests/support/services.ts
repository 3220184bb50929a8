import type { CrmAdapter } from '../../lib/crm/adapter.ts';
import { createEmbeddedAdapter } from '../../lib/crm/adapters/embedded.ts';
import { CurrentCrm } from '../../lib/crm/current-crm.ts';
import { adapterDefinitions } from '../../lib/crm/definitions.ts';
import { EmbeddedCrm } from '../../lib/crm/embedded/db.ts';
import { CrmReads } from '../../lib/crm/reads/crm-reads.ts';
import { FollowedCrm } from '../../lib/crm/reads/follow-crm.ts';
import { followTurns } from '../../lib/crm/reads/follow-turns.ts';
import { ClewDb } from '../../lib/db/clew-db.ts';
import { createBadges } from '../../lib/detect/badges.ts';
import { Undecided } from '../../lib/detect/undecided.ts';
import { createPictures } from '../../lib/impostors/pictures.ts';
import type { Sender } from '../../lib/messaging/define-command.ts';
import type { PageMessageName, PageMessages } from '../../lib/messaging/page-messages.ts';
import type { Services } from '../../lib/messaging/services.ts';
import { drain } from '../../lib/outbox/drain.ts';
import type { PageGateway } from '../../lib/platform/page-gateway.ts';
import { TabSessions } from '../../lib/platform/tab-sessions.ts';
import { tokenStore } from '../../lib/platform/token-store.ts';
import { followLedger } from '../../lib/queue-order/follow-ledger.ts';
import { Judging } from '../../lib/queue-order/judging.ts';
import { wake } from '../../lib/queue-order/wake.ts';

export const sidebar: Sender = { kind: 'sidebar', tabId: 7, documentId: 'document-7' };
export const page: Sender = { kind: 'page', tabId: 7, documentId: 'page-7' };
export const options: Sender = { kind: 'options', tabId: null, documentId: 'options' };

/** storage.session as the browsers have it, in memory. */
export function sessionArea() {
  const values: Record<string, unknown> = {};
  return {
    async get(key: string | null) {
      return structuredClone(key === null ? values : key in values ? { [key]: values[key] } : {});
    },
    async set(next: Record<string, unknown>) {
      Object.assign(values, structuredClone(next));
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) delete values[key];
    },
  };
}

export interface PageLog {
  sent: { tabId: number | null; name: PageMessageName; input: unknown }[];
  navigated: string[];
  /** What the page answers to each message. */
  answers: Partial<{ [Name in PageMessageName]: PageMessages[Name]['output'] }>;
  optionsOpened: number;
  /** When the next reminder wakes the background, in milliseconds. */
  alarm?: number | null;
}

const time = Date.parse('2026-11-20T12:00:00.000Z');

let count = 0;

/**
 * Services over real databases of their own, a recorder in the place of X's pages, and the real outbox, which is not
 * drained by itself: a test calls drain() where the background would have.
 */
export function makeServices(
  /** Where there is a server to ask. */
  fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('There is no network here.')),
): Services & {
  log: PageLog;
  /** The CRM itself, to look what has arrived there. */
  adapter: CrmAdapter;
  settle(): Promise<number | null>;
} {
  const db = new ClewDb(`clew-test-${++count}`);
  const embedded = new EmbeddedCrm(`crm-test-${count}`);
  const crm = new CurrentCrm(db, adapterDefinitions, {
    fetch,
    tokens: (adapter) => tokenStore(db, adapter),
    launchAuth: () => Promise.reject(new Error('Nobody signs in here.')),
    redirectUrl: () => 'https://clew.example/',
    embedded,
    now: () => time,
  });
  const reads = new CrmReads(db, crm, () => time);
  const outboxCrm = {
    adapter: () => crm.adapter(),
    renewRecord: (customerId: string) => reads.renewRecord(customerId),
    renewMatches: (customerId: string) => reads.renewMatches(customerId),
  };
  const followed = new FollowedCrm(outboxCrm.adapter, outboxCrm.renewRecord);
  followTurns(db, crm, reads, followed);
  const log: PageLog = { sent: [], navigated: [], answers: {}, optionsOpened: 0 };
  const gateway: PageGateway = {
    async send(tabId, name, input) {
      log.sent.push({ tabId, name, input });
      return (log.answers[name] ?? null) as never;
    },
    async broadcast(name, input) {
      log.sent.push({ tabId: null, name, input });
    },
    async navigate(_tabId, url) {
      log.navigated.push(url);
    },
    activeTab: async () => 7,
    onActiveTabChange: () => () => undefined,
    setPanelMode: () => undefined,
    openPanel: () => false,
    async openOptions() {
      log.optionsOpened++;
    },
  };
  const badges = createBadges(db, gateway);
  const judging = new Judging(db, 'test', () => time, reads);
  followLedger(db, reads, judging);
  return {
    db,
    embedded,
    adapter: createEmbeddedAdapter(embedded),
    crm,
    reads,
    followed,
    tabs: new TabSessions(sessionArea()),
    page: gateway,
    badges,
    undecided: new Undecided(),
    pictures: createPictures(
      db,
      badges,
      async () => undefined,
      () => time,
    ),
    now: () => new Date(time),
    judging,
    drain: async () => undefined,
    remind: async () => {
      log.alarm = await wake(db, judging, () => time);
    },
    log,
    settle: () => drain(db, outboxCrm, () => time),
  };
}
