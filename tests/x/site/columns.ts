import { type Mounted, mountComposer } from './composer.tsx';
import { onDeleted } from './deletion.ts';
import { h } from './dom.ts';
import { fresh, type Kept } from './kept.ts';
import { makePlan } from './plans.ts';
import type { PageRoute } from './routes.ts';
import { session } from './session.ts';
import { onSent, submit } from './submit.ts';
import { makeTimeline, type Timeline } from './timeline.ts';
import { words } from './words.ts';

export type Column = {
  root: HTMLElement;
  timeline: Timeline | null;
  /** After a change of language. */
  rewrite(): Promise<void>;
  start(): Promise<void>;
  destroy(): void;
};

const kept = new Map<string, Kept>();

export const forget = (): void => kept.clear();

/** The primary column of a page: a new container each time, as X replaces it. */
export async function makeColumn(route: PageRoute): Promise<Column> {
  const made = await makePlan(route);
  const state = kept.get(made.key) ?? fresh();
  kept.set(made.key, state);
  const composers: Mounted[] = [];
  let below: HTMLElement | undefined;
  const compose = (replyTo: string | null, answering: (() => string[]) | null): Mounted => {
    const mounted = mountComposer({
      button: 'tweetButtonInline',
      placeholder: replyTo === null ? words().whatsHappening : words().yourReply,
      action: replyTo === null ? words().post : words().reply,
      submit: (value) => submit(value, replyTo),
      account: session.current,
      answering,
      inline: true,
    });
    composers.push(mounted);
    return mounted;
  };
  const { focalId } = made;
  if (focalId !== undefined) {
    below = compose(focalId, () => {
      const focal = state.items.find((item) => item.kind === 'post' && item.post.id === focalId);
      return focal?.kind === 'post' ? [focal.post.person.handle] : [];
    }).element;
  }
  const first = !state.loaded;
  const timeline = makeTimeline({
    label: made.label,
    kept: state,
    load: made.load,
    focalId,
    below,
    empty: words().nothing,
  });
  const top = route.page === 'home' ? compose(null, null).element : null;
  const root = h(
    'div',
    { 'data-testid': 'primaryColumn', class: 'primary' },
    h(
      'div',
      { 'aria-label': made.label, tabindex: '0', class: 'primary-inner' },
      made.top,
      top,
      made.middle,
      timeline.root,
    ),
  );
  const stop = onSent((item, replyTo) => {
    if (focalId !== undefined && replyTo === focalId) timeline.insertAfterFocal(item);
    else if (route.page === 'home') timeline.prepend(item);
    else kept.delete(`thread:${replyTo}`);
  });
  const stopDeleted = onDeleted((id) => {
    for (const [key, other] of kept) if (other !== state) kept.delete(key);
    timeline.takeOut(id, focalId === undefined ? null : words().gone);
  });
  return {
    root,
    timeline,
    async rewrite() {
      const { top, middle } = await makePlan(route);
      made.top.replaceWith(top);
      if (middle) made.middle?.replaceWith(middle);
      Object.assign(made, { top, middle });
      timeline.rewrite();
    },
    async start() {
      await timeline.start();
      if (first) timeline.scrollToFocal();
    },
    destroy() {
      stop();
      stopDeleted();
      timeline.destroy();
      for (const composer of composers) composer.unmount();
    },
  };
}
