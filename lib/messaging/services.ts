import type { CurrentCrm } from '../crm/current-crm.ts';
import type { EmbeddedCrm } from '../crm/embedded/db.ts';
import type { CrmReads } from '../crm/reads/crm-reads.ts';
import type { FollowedCrm } from '../crm/reads/follow-crm.ts';
import type { ClewDb } from '../db/clew-db.ts';
import type { Badges } from '../detect/badges.ts';
import type { Undecided } from '../detect/undecided.ts';
import type { Pictures } from '../impostors/pictures.ts';
import type { PageGateway } from '../platform/page-gateway.ts';
import type { TabSessions } from '../platform/tab-sessions.ts';
import type { Judging } from '../queue-order/judging.ts';

/** What a command's handler may use. Tests hand in their own. */
export interface Services {
  db: ClewDb;
  crm: CurrentCrm;
  /** What the CRM says, out of the cache where it is elsewhere. */
  reads: CrmReads;
  followed: FollowedCrm;
  /** The embedded CRM's own tables, for import and demo data; only the options page's commands touch it. */
  embedded: EmbeddedCrm;
  tabs: TabSessions;
  page: PageGateway;
  badges: Badges;
  undecided: Undecided;
  pictures: Pictures;
  judging: Judging;
  now(): Date;
  /** Starts sending what waits in the outbox; resolves when nothing more can be sent now. */
  drain(): Promise<void>;
  /** Makes due what is due of reminders and desks, and sees to it that the next one wakes the background. */
  remind(): Promise<void>;
}
