import type { CommandInput } from '../messaging/define-command.ts';
import { boxFor, readBox } from './find-composer.ts';

/**
 * Milliseconds without a change before it is told of; and before a word that got lost is said again, or a box that was
 * emptied or closed is taken for empty.
 */
const pause = 300;
const again = 2000;

/**
 * Watches X's box of one post after text was put into it, and tells what it holds whenever that changes: by typing, by
 * X's own menus, by undoing, which not every browser tells of by an event, or by closing it. `tell` answers whether to go on, or null
 * where nobody heard. A box that is opened anew is found when the specialist goes into it.
 */
export function watchBox(
  tell: (holds: CommandInput<'report-box'>) => Promise<{ waiting: boolean } | null>,
  signal: AbortSignal,
): (postId: string) => void {
  let watched: string | null = null;
  let box: HTMLElement | undefined;
  let last: string | null = null;
  let emptied = false;
  let timer: ReturnType<typeof setTimeout>;

  const soon = (time = pause) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), time);
  };
  const observer = new MutationObserver(() => soon());

  function attach(): void {
    const found = watched ? boxFor(watched) : undefined;
    if (!found || found === box) return;
    stop();
    box = found;
    observer.observe(box, { childList: true, characterData: true, subtree: true });
    soon();
  }

  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
    box = undefined;
  }

  async function look(): Promise<void> {
    const postId = watched;
    if (!postId) return;
    const held = box && boxFor(postId) === box ? readBox(box).slice(0, 30_000) : '';
    const text = held.trim() && held;
    // X empties its box, or takes it away, when the reply is posted: then it has been seen by the next look.
    const wait = !text && !emptied;
    emptied = !text;
    if (!wait && text !== last) {
      last = text;
      const answer = await tell({ postId, text });
      if (watched !== postId || signal.aborted) return;
      if (!answer) last = null;
      else if (!answer.waiting) {
        watched = null;
        return stop();
      }
    }
    if (last !== '') soon(again);
  }

  document.addEventListener('focusin', attach, { capture: true, signal });
  signal.addEventListener('abort', stop);
  return (postId) => {
    stop();
    watched = postId;
    last = null;
    attach();
  };
}
