import { liveQuery, type Subscription } from 'dexie';
import type { CrmReads } from '../crm/reads/crm-reads.ts';
import type { ClewDb } from '../db/clew-db.ts';
import type { TabSession } from '../platform/tab-sessions.ts';
import { assemble } from './build-snapshot.ts';
import { type About, readAbout } from './read-about.ts';
import { type Around, readAround } from './read-around.ts';
import { type KnownAuthor, readKnown } from './read-known.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The snapshot of what a sidebar is open on, told again whenever something in it changed. It is read in three parts, of
 * which only the changed one is read again: each answer of the database takes about a millisecond, a click waits for
 * them, and who somebody is should not wait for what is the same for all posts.
 */
export class LiveSnapshots {
  readonly #db: ClewDb;
  readonly #reads: CrmReads;
  readonly #tell: (snapshot: Snapshot) => void;
  readonly #always: Subscription;
  #ofPost: Subscription[] = [];
  #session: TabSession | null = null;
  #around: Around | undefined;
  #about: About | undefined;
  #known: KnownAuthor | undefined;

  constructor(db: ClewDb, reads: CrmReads, tell: (snapshot: Snapshot) => void) {
    this.#db = db;
    this.#reads = reads;
    this.#tell = tell;
    this.#always = this.#follow(
      () => readAround(db),
      (around) => {
        this.#around = around;
      },
    );
  }

  /** Turns to what this session is open on; nothing is told of what was before. */
  show(session: TabSession): void {
    if (this.#session?.postId !== session.postId) {
      this.rest();
      this.#followPost(session.postId);
    }
    this.#session = session;
    this.#say();
  }

  #followPost(id: string | null): void {
    if (!id) {
      this.#known = null;
      this.#about = null;
      return;
    }
    // Who it is comes first: somebody far away may have to be asked.
    const known = this.#follow(
      () => readKnown(this.#db, this.#reads, id),
      (value) => {
        this.#known = value;
      },
    );
    const about = this.#follow(
      () => readAbout(this.#db, id),
      (value) => {
        this.#about = value;
      },
    );
    this.#ofPost = [known, about];
  }

  /** Tells nothing until the next `show`. */
  rest(): void {
    for (const each of this.#ofPost) each.unsubscribe();
    this.#ofPost = [];
    this.#session = null;
    this.#known = undefined;
    this.#about = undefined;
  }

  stop(): void {
    this.rest();
    this.#always.unsubscribe();
  }

  #follow<T>(read: () => Promise<T>, take: (value: T) => void): Subscription {
    // Dexie must see an async function: only then does it follow what is read after the first few awaits.
    return liveQuery(async () => read()).subscribe({
      next: (value) => {
        take(value);
        this.#say();
      },
      error: console.error,
    });
  }

  #say(): void {
    if (!this.#session || !this.#around || this.#about === undefined || this.#known === undefined) return;
    const { crm } = this.#around;
    // While another CRM is being connected, a part is still of the one before: its own change follows at once.
    if ((this.#about && this.#about.crm !== crm) || (this.#known && this.#known.crm !== crm)) return;
    this.#tell(assemble(this.#session, this.#around, this.#about, this.#known));
  }
}
