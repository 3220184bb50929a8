import type { Post } from '../detect/post.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import { ask } from '../platform/page-runtime.ts';
import { whenIdle } from './idle.ts';
import { trim } from './trim.ts';

const batch = 100;
const pauseAfterFailure = 1000;

/** What is told of a post beside what it says. */
export type Word = 'deleted' | 'unavailable' | 'shown';

/** Another one where a report would tell more: X's answer after the page, and how many have reacted since. */
const markOf = ({ source, metrics }: Post): string =>
  source + (metrics ? metrics.replies + metrics.reposts + metrics.likes : '');

/**
 * Posts on their way to the background, and what it answered. A post is reported once from the page, and once more
 * when X's answer tells more of it; one that has a badge also whenever X counts more reactions to it. A batch that was not taken is reported again. `onAnswer` is told of the posts whose
 * badges are others now.
 */
export function createReportQueue(onAnswer: (changed: Set<string>) => void) {
  const badges = new Map<string, BadgeInfo>();
  /** By post, how much of it the background knows: `markOf`. */
  const reported = new Map<string, string>();
  const waiting = new Map<string, Post>();
  /** X's answers to pressing Post go by themselves. */
  const composing = new Map<string, Post>();
  let words = new Map<string, Word>();
  const shown = new Map<string, true>();
  let unreadable = 0;
  let busy = false;

  const isKnown = (id: string) => reported.has(id) || waiting.has(id);
  const soon = (after = 0) => {
    if (after) setTimeout(send, after);
    else if (!busy) whenIdle(send);
    busy = true;
  };
  const fault = () => {
    unreadable++;
    onAnswer(new Set());
  };
  /** What the background says of some posts, asked or not. */
  const show = (answered: Record<string, BadgeInfo>, changed = new Set<string>()) => {
    for (const id in answered) {
      badges.delete(id);
      badges.set(id, answered[id] as BadgeInfo);
      changed.add(id);
    }
    trim(badges);
    return changed;
  };

  async function send(): Promise<void> {
    const composed = composing.size > 0;
    const lane = composed ? composing : waiting;
    const posts = [...lane.values()].slice(0, batch);
    for (const post of posts) {
      lane.delete(post.id);
      reported.set(post.id, markOf(post));
    }
    trim(reported);
    const left = words;
    words = new Map([...left].slice(batch));
    const answer = await ask('report-posts', {
      posts,
      composed,
      told: Object.fromEntries([...left].slice(0, batch)),
    });
    if (answer) {
      const changed = new Set<string>();
      for (const { id } of posts) if (!answer.badges[id] && badges.delete(id)) changed.add(id);
      unreadable += answer.unreadable;
      onAnswer(show(answer.badges, changed));
    } else {
      for (const post of posts) {
        reported.delete(post.id);
        if (!lane.has(post.id)) lane.set(post.id, post);
      }
      words = new Map([...left, ...words]);
    }
    busy = false;
    if (waiting.size + composing.size + words.size > 0) soon(answer ? 0 : pauseAfterFailure);
  }

  return {
    badges,
    isKnown,
    show,
    /** A post that could not be read here, or an answer of X's that is no JSON. */
    fault,
    unreadable: () => unreadable,
    add(post: Post, composed = false) {
      const { id, source } = post;
      if (composed) composing.set(id, post);
      else {
        const known = reported.get(id);
        // How fast a post grows matters of those alone that somebody may have to answer.
        if (
          source === 'page'
            ? isKnown(id)
            : known === markOf(post) || (known !== 'page' && known && !badges.has(id))
        )
          return;
        waiting.set(id, post);
      }
      soon();
    },
    tell(told: [string, Word][]) {
      for (const [id, word] of told) {
        words.set(id, word);
        soon();
      }
    },
    /** Told once. False before the post itself was reported, without which it would mean nothing. */
    addShown(id: string): boolean {
      const known = reported.has(id);
      if (known && !shown.has(id)) {
        shown.set(id, true);
        trim(shown);
        words.set(id, 'shown');
        soon();
      }
      return known;
    },
    /** Everything is to be reported anew, as it comes into view again. */
    forget() {
      reported.clear();
      badges.clear();
    },
  };
}
