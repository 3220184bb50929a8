import type { Post } from './post.ts';

/** As many as a long day's scrolling leaves; the oldest go first. */
const most = 2000;

/**
 * Posts that are not aimed as far as is known, though a post that nobody has told of yet could make them so: the root of
 * their conversation, or what they quote. They wait in memory alone, since most of them concern nobody: a worker that
 * ends forgets them, and a page that shows them again reports them again.
 */
export class Undecided {
  #waiting = new Map<string, Post>();
  #byNeed = new Map<string, Set<string>>();

  remember(posts: readonly Post[]): void {
    for (const post of posts) {
      const needs = needsOf(post);
      if (needs.length === 0) continue;
      this.#forget(post.id);
      this.#waiting.set(post.id, post);
      for (const need of needs) this.#byNeed.set(need, (this.#byNeed.get(need) ?? new Set()).add(post.id));
    }
    for (const id of this.#waiting.keys()) {
      if (this.#waiting.size <= most) break;
      this.#forget(id);
    }
  }

  /** Those that one of these posts may decide; they wait no longer. */
  take(told: readonly Post[]): Post[] {
    const ids = new Set(told.flatMap(({ id }) => [...(this.#byNeed.get(id) ?? [])]));
    for (const { id } of told) ids.delete(id);
    const posts = [...ids].flatMap((id) => this.#waiting.get(id) ?? []);
    for (const { id } of [...posts, ...told]) this.#forget(id);
    return posts;
  }

  #forget(id: string): void {
    const post = this.#waiting.get(id);
    if (!post) return;
    this.#waiting.delete(id);
    for (const need of needsOf(post)) {
      const ids = this.#byNeed.get(need);
      ids?.delete(id);
      if (ids?.size === 0) this.#byNeed.delete(need);
    }
  }
}

function needsOf({ id, conversationId, quoted }: Post): string[] {
  const needs = [conversationId === id ? null : conversationId, quoted?.author ? null : quoted?.postId];
  return needs.filter((need) => need !== null && need !== undefined);
}
