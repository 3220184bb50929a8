import type { ClewDb } from '../db/clew-db.ts';
import type { PageGateway } from '../platform/page-gateway.ts';
import { readPolicy } from '../policy/stored-policy.ts';
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
      const rows = await db.posts.bulkGet(postIds);
      const related = rows.filter((row) => row !== undefined).filter((row) => row.relations.length > 0);
      const badges = Object.fromEntries(
        related.map(({ id, relations, state }) => [id, { relations, state }]),
      );
      await page.broadcast('show-badges', { badges });
    },
    async judgeAgain() {
      await judgeStored(db, await readPolicy(db));
      await page.broadcast('judge-again', {});
    },
  };
}
