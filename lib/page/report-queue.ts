import type { Post } from '../detect/post.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import { ask, isAlive } from '../platform/page-runtime.ts';

const batch = 50;
const pause = 60;

/**
 * Posts on their way to the background, and what it answered. A post is reported once from the page, and once more
 * when X's answer tells more of it; a batch that was not taken is reported again.
 */
export class ReportQueue {
  readonly badges = new Map<string, BadgeInfo>();
  /** Posts that could not be read, here or by the background, and X's answers that were no JSON. */
  unreadable = 0;
  #reported = new Map<string, Post['source']>();
  #waiting = new Map<string, Post>();
  #composed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  private readonly onBadges: () => void;
  private readonly onUnreadable: () => void;

  constructor(onBadges: () => void, onUnreadable: () => void) {
    this.onBadges = onBadges;
    this.onUnreadable = onUnreadable;
  }

  isKnown(id: string): boolean {
    return this.#reported.has(id) || this.#waiting.has(id);
  }

  add(post: Post, composed = false): void {
    if (this.#reported.get(post.id) === 'response' && !composed) return;
    if (post.source === 'page' && this.isKnown(post.id)) return;
    this.#waiting.set(post.id, post);
    if (composed) this.#composed.add(post.id);
    this.#timer ??= setTimeout(() => this.#send(), pause);
  }

  /** Everything is to be reported anew, as it comes into view again. */
  forget(): void {
    this.#reported.clear();
    this.badges.clear();
  }

  fault(): void {
    this.unreadable++;
    this.onUnreadable();
  }

  async #send(): Promise<void> {
    // After an update of the extension nobody will take anything from here again.
    if (!isAlive()) return;
    const next = [...this.#waiting.values()][0];
    const composed = !!next && this.#composed.has(next.id);
    const posts = [...this.#waiting.values()]
      .filter((post) => this.#composed.has(post.id) === composed)
      .slice(0, batch);
    for (const { id } of posts) this.#waiting.delete(id);
    const answer = await ask('report-posts', { posts, composed });
    for (const post of posts)
      if (!answer) this.#waiting.set(post.id, this.#waiting.get(post.id) ?? post);
      else {
        this.#reported.set(post.id, post.source);
        this.#composed.delete(post.id);
        if (!answer.badges[post.id]) this.badges.delete(post.id);
      }
    if (answer) {
      for (const id of Object.keys(answer.badges)) this.badges.set(id, answer.badges[id] as BadgeInfo);
      if (answer.unreadable > 0) {
        this.unreadable += answer.unreadable;
        this.onUnreadable();
      }
      this.onBadges();
    }
    this.#timer = undefined;
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#send(), answer ? pause : 1000);
  }
}
