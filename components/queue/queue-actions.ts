import { call } from '../../lib/messaging/client.ts';
import type { CommandInput } from '../../lib/messaging/define-command.ts';
import { attempt } from '../attempt.ts';
import { openRoom, showToast, useSidebar } from '../store.ts';
import { shortTime } from '../ui/time.ts';
import { closeMenus } from './menus.ts';

/** The post that the last step led to, and when: the sidebar shows it a moment later. */
let step: { to: string | null; at: number } | null = null;
let going: Promise<void> = Promise.resolve();
/** A step that has not shown by then never will. Milliseconds. */
const patience = 3000;

/**
 * To the post that wants an answer next: from the queue to its first, from a post to the one after it. X's page stays.
 * Keys may come faster than answers: each step starts where the one before it led.
 */
export function nextPost(): Promise<void> {
  going = going.then(goNext);
  return going;
}

async function goNext(): Promise<void> {
  const found = await attempt(() => call('next-post', { after: standing() }));
  if (!found) return;
  step = { to: found.postId, at: Date.now() };
  if (found.postId) openRoom('story');
  else showToast({ done: true, message: { key: 'queue_next_none' } });
}

function standing(): string | null {
  const { room, snapshot } = useSidebar.getState();
  const shown = snapshot?.post?.id ?? null;
  const ahead = step?.to && step.to !== shown && Date.now() - step.at < patience;
  if (ahead) return step?.to ?? null;
  return room === 'queue' ? null : shown;
}

export async function remind(postId: string, at: number | null): Promise<void> {
  closeMenus();
  const done = await attempt(async () => {
    await call('set-reminder', { postId, at });
    return true;
  });
  if (!done || at === null) return;
  showToast({
    done: true,
    message: { key: 'queue_reminder_set', args: { when: shortTime(at, Date.now()) } },
    action: { label: { key: 'queue_reminder_undo' }, run: () => void remind(postId, null) },
  });
}

export type Correction = CommandInput<'correct-triage'>['correction'];

export async function correct(postId: string, correction: Correction): Promise<void> {
  closeMenus();
  const done = await attempt(async () => {
    await call('correct-triage', { postId, correction });
    return true;
  });
  if (done) showToast({ done: true, message: { key: correction ? 'queue_corrected' : 'queue_uncorrected' } });
}
