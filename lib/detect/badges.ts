import type { ClewDb } from '../db/clew-db.ts';
import type { PageGateway } from '../platform/page-gateway.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { badgesOf } from './badge-of.ts';
import { judgeStored } from './judge-posts.ts';

/** Keeps the badges on open X pages in step with what is kept here. */
export interface Badges {
  /** Sends the present state of these posts to every X page. */
  refresh(postIds: string[]): Promise<void>;
  /** Judges all kept posts by the present policy, and has the open pages judged anew. */
  judgeAgain(): Promise<void>;
}

export function createBadges(db: ClewDb, page: PageGateway): Badges {
  return {
    async refresh(postIds) {
      const rows = (await db.posts.bulkGet(postIds)).filter((row) => row !== undefined);
      await page.broadcast('show-badges', { badges: badgesOf(rows, await readPolicy(db)) });
    },
    async judgeAgain() {
      await judgeStored(db, await readPolicy(db));
      await page.broadcast('judge-again', {});
    },
  };
}
