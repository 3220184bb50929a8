import { mountComposer } from './composer.tsx';
import { onDeleted } from './deletion.ts';
import { fresh } from './kept.ts';
import { makePlan } from './plans.ts';
import type { Scroller } from './scroller.ts';
import { session } from './session.ts';
import { onSent, submit } from './submit.ts';
import { makeTimeline } from './timeline.ts';
import { words } from './words.ts';

/** A thread with its reply box, in whatever it is shown: beside a picture, or in a drawer of X Pro. */
export async function makeThread(focalId: string, scroller: Scroller) {
  const plan = await makePlan({ page: 'thread', id: focalId });
  const state = fresh();
  const composer = mountComposer({
    button: 'tweetButtonInline',
    placeholder: words().yourReply,
    action: words().reply,
    submit: (value) => submit(value, focalId),
    account: session.current,
    answering: () => {
      const focal = state.items.find((item) => item.kind === 'post' && item.post.id === focalId);
      return focal?.kind === 'post' ? [focal.post.person.handle] : [];
    },
    inline: true,
  });
  const timeline = makeTimeline({
    label: plan.label,
    kept: state,
    load: plan.load,
    focalId,
    below: composer.element,
    empty: words().nothing,
    scroller,
  });
  const stops = [
    onSent((item, replyTo) => {
      if (replyTo === focalId) timeline.insertAfterFocal(item);
    }),
    onDeleted((id) => timeline.takeOut(id, words().gone)),
  ];
  return {
    timeline,
    destroy(): void {
      for (const stop of stops) stop();
      timeline.destroy();
      composer.unmount();
    },
  };
}
