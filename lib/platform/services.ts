import { createEmbeddedAdapter } from '../crm/adapters/embedded.ts';
import { EmbeddedCrm } from '../crm/embedded/db.ts';
import { ClewDb } from '../db/clew-db.ts';
import { createBadges } from '../detect/badges.ts';
import { Undecided } from '../detect/undecided.ts';
import { createPictures } from '../impostors/pictures.ts';
import type { Services } from '../messaging/services.ts';
import { drain } from '../outbox/drain.ts';
import { browser } from './browser.ts';
import { pageGateway } from './page-gateway.ts';
import { readPicture } from './read-picture.ts';
import { TabSessions } from './tab-sessions.ts';

/** The alarm that wakes a worker to send what waits. */
export const drainAlarm = 'drain';

/** The real services, as the background has them. */
export function createServices(): Services {
  const db = new ClewDb();
  const embedded = new EmbeddedCrm();
  const crm = createEmbeddedAdapter(embedded);
  const badges = createBadges(db, pageGateway);
  return {
    db,
    crm,
    embedded,
    tabs: new TabSessions(browser.storage.session),
    page: pageGateway,
    badges,
    undecided: new Undecided(),
    pictures: createPictures(db, badges, readPicture, Date.now),
    now: () => new Date(),
    async drain() {
      // A database that fails now is asked again; what waits in it is not lost by that.
      const again = await drain(db, crm, Date.now).catch((error) => {
        console.error(error);
        return Date.now() + 60_000;
      });
      if (again !== null)
        await browser.alarms.create(drainAlarm, { when: Math.max(again, Date.now() + 1000) });
    },
  };
}
