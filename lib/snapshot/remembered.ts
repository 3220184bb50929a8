import { Dexie, type IntervalTree, type ObservabilitySet, RangeSet } from 'dexie';
import type { Snapshot } from './snapshot.ts';

/** As many as somebody goes back to within an hour. */
const most = 60;

/**
 * Tables that may change without making a remembered snapshot wrong about who somebody is: the true one follows within
 * some milliseconds. Places and the cursor of judging, which is a setting, are written whenever X shows more posts;
 * the policy, a setting too, is compared. After a write to any other, such as an answer on an identity, nothing is
 * remembered.
 */
const harmless =
  /^idb:\/\/clew\/(posts|places|drafts|work|gone|replies|reminders|corrections|settings|pictures|audit|snippets|crmCache|operations)\//;
/** A link says who the author of its post is, and nobody else. */
const ofOneAuthor = /^idb:\/\/clew\/links\//;
const linkedPosts = 'idb://clew/links/';

/** What is the same for every post: taken from what is shown now. */
type Around = Pick<Snapshot, 'page' | 'policy' | 'queue' | 'filter' | 'held'>;

/**
 * The last snapshots of one sidebar, so that a click back to a post shows at once what the databases take some
 * milliseconds to tell again. In the memory of the worker alone; gone with it, with the sidebar, and when what the CRM
 * said is to be forgotten.
 */
export class Remembered {
  readonly #byPost = new Map<string, Snapshot>();

  constructor(reads: { onForget(heard: () => void): () => void }, signal: AbortSignal) {
    const forget = () => this.#byPost.clear();
    const look = (changed: ObservabilitySet) => {
      const parts = Object.keys(changed).filter((part) => !harmless.test(part));
      if (parts.some((part) => !ofOneAuthor.test(part))) forget();
      else if (parts.length > 0) this.#forgetAuthors(changed[linkedPosts]);
    };
    const off = reads.onForget(forget);
    Dexie.on.storagemutated.subscribe(look);
    signal.addEventListener('abort', () => {
      off();
      Dexie.on.storagemutated.unsubscribe(look);
      forget();
    });
  }

  keep(snapshot: Snapshot): void {
    const id = snapshot.post?.id;
    if (!id) return;
    this.#byPost.delete(id);
    this.#byPost.set(id, snapshot);
    const [oldest] = this.#byPost.keys();
    if (this.#byPost.size > most && oldest) this.#byPost.delete(oldest);
  }

  /** What is remembered of whoever wrote the posts; all, where a post's author is not known here. */
  #forgetAuthors(posts: IntervalTree | undefined): void {
    const ranges = posts?.d ? [...new RangeSet().add(posts)] : [];
    const authors = ranges.map(({ from, to }) =>
      from === to ? this.#byPost.get(String(from))?.post?.author.id : undefined,
    );
    if (ranges.length === 0 || authors.includes(undefined)) this.#byPost.clear();
    for (const [id, { post }] of this.#byPost) if (authors.includes(post?.author.id)) this.#byPost.delete(id);
  }

  /** What was shown of a post before, among what is shown now; null where nothing is remembered, or by another policy. */
  of(postId: string, { page, policy, queue, filter, held }: Around): Snapshot | null {
    const known = this.#byPost.get(postId);
    if (!known || JSON.stringify(known.policy) !== JSON.stringify(policy)) return null;
    return { ...known, page, policy, queue, filter, held };
  }
}
