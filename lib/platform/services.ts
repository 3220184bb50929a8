import { CurrentCrm } from '../crm/current-crm.ts';
import { adapterDefinitions } from '../crm/definitions.ts';
import { EmbeddedCrm } from '../crm/embedded/db.ts';
import { CrmReads } from '../crm/reads/crm-reads.ts';
import { FollowedCrm } from '../crm/reads/follow-crm.ts';
import { followTurns } from '../crm/reads/follow-turns.ts';
import { ClewDb } from '../db/clew-db.ts';
import { createBadges } from '../detect/badges.ts';
import { Undecided } from '../detect/undecided.ts';
import { createPictures } from '../impostors/pictures.ts';
import type { Services } from '../messaging/services.ts';
import { drain } from '../outbox/drain.ts';
import { followLedger } from '../queue-order/follow-ledger.ts';
import { Judging } from '../queue-order/judging.ts';
import { wake } from '../queue-order/wake.ts';
import { aboutClew } from './about.ts';
import { browser } from './browser.ts';
import { crmFetch } from './crm-fetch.ts';
import { launchAuth, redirectUrl } from './launch-auth.ts';
import { pageGateway } from './page-gateway.ts';
import { readPicture } from './read-picture.ts';
import { sessionArea } from './session-area.ts';
import { TabSessions } from './tab-sessions.ts';
import { tokenStore } from './token-store.ts';

/** The alarm that wakes a worker to send what waits. */
export const drainAlarm = 'drain';
/** The alarm of the next reminder, or of the next desk whose time is over. */
export const remindAlarm = 'remind';

/** The real services, as the background has them. */
export function createServices(): Services {
  const db = new ClewDb();
  const embedded = new EmbeddedCrm();
  const crm = new CurrentCrm(db, adapterDefinitions, {
    fetch: crmFetch,
    tokens: (adapter) => tokenStore(db, adapter),
    launchAuth,
    redirectUrl,
    embedded,
    now: Date.now,
  });
  const reads = new CrmReads(db, crm, Date.now);
  const outboxCrm = {
    adapter: () => crm.adapter(),
    renewRecord: (customerId: string) => reads.renewRecord(customerId),
    renewMatches: (customerId: string) => reads.renewMatches(customerId),
  };
  const followed = new FollowedCrm(outboxCrm.adapter, outboxCrm.renewRecord);
  followTurns(db, crm, reads, followed);
  const badges = createBadges(db, pageGateway);
  const judging = new Judging(db, aboutClew().version, Date.now, reads);
  followLedger(db, reads, judging);
  return {
    db,
    crm,
    reads,
    followed,
    embedded,
    tabs: new TabSessions(sessionArea),
    page: pageGateway,
    badges,
    undecided: new Undecided(),
    pictures: createPictures(db, badges, readPicture, Date.now),
    judging,
    now: () => new Date(),
    async drain() {
      // A database that fails now is asked again; what waits in it is not lost by that.
      const again = await drain(db, outboxCrm, Date.now).catch((error) => {
        console.error(error);
        return Date.now() + 60_000;
      });
      if (again !== null)
        await browser.alarms.create(drainAlarm, { when: Math.max(again, Date.now() + 1000) });
    },
    async remind() {
      const next = await wake(db, judging, Date.now);
      if (next !== null) await browser.alarms.create(remindAlarm, { when: next });
      else await browser.alarms.clear(remindAlarm);
    },
  };
}
