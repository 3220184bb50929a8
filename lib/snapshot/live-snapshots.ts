import type { CrmReads } from '../crm/reads/crm-reads.ts';
import type { ClewDb } from '../db/clew-db.ts';
import type { TabSession } from '../platform/tab-sessions.ts';
import { assemble } from './build-snapshot.ts';
import { followTables } from './follow-tables.ts';
import { type About, readAbout } from './read-about.ts';
import { type Around, readAround } from './read-around.ts';
import { type KnownAuthor, readKnown } from './read-known.ts';
import type { Snapshot } from './snapshot.ts';

/** Tables of Clew's own that each part is read from. The CRM on this device has a database of its own. */
const ofAll = new Set(['settings', 'posts', 'places', 'operations', 'escalations', 'replies']);
const ofAuthor = new Set(['settings', 'posts', 'crmCache', 'identityAnswers']);
const ofPost = new Set(
  'settings posts places work gone drafts replies reminders links otherLinks'.split(' '),
);

/**
 * The snapshot of what a sidebar is open on, told again whenever something in it changed. It is read in three parts, of
 * which only the changed one is read again: each answer of the database takes about a millisecond, a click waits for
 * them, and who somebody is should not wait for what is the same for all posts.
 */
export class LiveSnapshots {
  readonly #db: ClewDb;
  readonly #reads: CrmReads;
  readonly #tell: (snapshot: Snapshot) => void;
  readonly #always: () => void;
  #ofPost: (() => void)[] = [];
  #session: TabSession | null = null;
  #around: Around | undefined;
  #about: About | undefined;
  #known: KnownAuthor | undefined;

  constructor(db: ClewDb, reads: CrmReads, tell: (snapshot: Snapshot) => void) {
    this.#db = db;
    this.#reads = reads;
    this.#tell = tell;
    this.#always = this.#follow(
      ofAll,
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
      ofAuthor,
      () => readKnown(this.#db, this.#reads, id),
      (value) => {
        this.#known = value;
      },
    );
    const about = this.#follow(
      ofPost,
      () => readAbout(this.#db, id),
      (value) => {
        this.#about = value;
      },
    );
    this.#ofPost = [known, about];
  }

  /** Tells nothing until the next `show`. */
  rest(): void {
    for (const stop of this.#ofPost) stop();
    this.#ofPost = [];
    this.#session = null;
    this.#known = undefined;
    this.#about = undefined;
  }

  stop(): void {
    this.rest();
    this.#always();
  }

  #follow<T>(own: ReadonlySet<string>, read: () => Promise<T>, take: (value: T) => void): () => void {
    const concerns = (database: string, table: string) =>
      database === this.#db.name ? own.has(table) : own === ofAuthor;
    return followTables(concerns, read, (value) => {
      take(value);
      this.#say();
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
