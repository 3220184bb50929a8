import { create } from 'zustand';
import type { Draft } from '../../lib/snapshot/snapshot.ts';
import { dropCopy, keepCopy, readCopies } from './draft-copies.ts';

export interface LocalDraft {
  text: string;
  typedAt: number;
  /** dirty: not sent yet. failed: sent, refused; it is sent again with the next input or after a while. */
  state: 'dirty' | 'saving' | 'saved' | 'failed';
}

type Save = (postId: string, text: string, typedAt: number) => Promise<unknown>;

export const saveEvery = 250;
const retryAfter = 3000;

/** What was typed here, per post. It wins over the background's copy, which trails it. */
export const useDrafts = create<{ byPost: Readonly<Record<string, LocalDraft>> }>(() => ({ byPost: {} }));

let save: Save = async () => {};
const lastSent = new Map<string, number>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** Saves under way: the next one of a post waits, so that an older text never lands after a newer one. */
const going = new Set<string>();

export function saveDraftsWith(send: Save): void {
  save = send;
}

function put(postId: string, draft: LocalDraft): void {
  useDrafts.setState(({ byPost }) => ({ byPost: { ...byPost, [postId]: draft } }));
}

async function send(postId: string, leaving = false): Promise<void> {
  clearTimeout(timers.get(postId));
  timers.delete(postId);
  const draft = useDrafts.getState().byPost[postId];
  if (!draft || (going.has(postId) && !leaving)) return;
  const { text, typedAt } = draft;
  lastSent.set(postId, Date.now());
  put(postId, { ...draft, state: 'saving' });
  going.add(postId);
  const state = await save(postId, text, typedAt).then(
    () => 'saved' as const,
    () => 'failed' as const,
  );
  going.delete(postId);
  const now = useDrafts.getState().byPost[postId];
  if (!now) return;
  if (now.text === text && state === 'saved') void dropCopy(postId, typedAt);
  if (now.text === text && now.state === 'saving') put(postId, { ...now, state });
  if (now.text !== text) void send(postId);
  else if (state === 'failed') later(postId, retryAfter);
}

function later(postId: string, wait: number): void {
  if (!timers.has(postId))
    timers.set(
      postId,
      setTimeout(() => void send(postId), wait),
    );
}

/** Keeps the text at once and saves it: the first time immediately, then at most every `saveEvery` ms. */
export function typeDraft(postId: string, text: string): void {
  const pending = useDrafts.getState().byPost[postId];
  if (pending?.text === text) return;
  // Never twice the same: between two of one moment nobody could say which is newer.
  const typedAt = Math.max(Date.now(), (pending?.typedAt ?? 0) + 1);
  put(postId, { text, typedAt, state: 'dirty' });
  keepCopy({ postId, text, typedAt });
  if (pending?.state === 'failed') {
    clearTimeout(timers.get(postId));
    timers.delete(postId);
  }
  const wait = saveEvery - (Date.now() - (lastSent.get(postId) ?? 0));
  if (wait <= 0) void send(postId);
  else later(postId, wait);
}

/** Sends at once whatever has not been sent: the page may be gone in a moment. */
export function flushDrafts(): void {
  for (const [postId, draft] of Object.entries(useDrafts.getState().byPost))
    if (draft.state !== 'saved') void send(postId, true);
}

/** At the start: what a reload kept from being saved. Nothing that was typed since then. */
export async function restoreDrafts(): Promise<void> {
  for (const { postId, text, typedAt } of await readCopies()) {
    const local = useDrafts.getState().byPost[postId];
    if (local && local.typedAt >= typedAt) continue;
    put(postId, { text, typedAt, state: 'dirty' });
    void send(postId);
  }
}

/**
 * Takes the background's copy where it is news: typed elsewhere, later than anything typed here. It bears the time at
 * which it was typed, so that what was sent from here comes back as old.
 */
export function offerDraft(draft: Draft | null): void {
  if (!draft) return;
  const local = useDrafts.getState().byPost[draft.postId];
  if (local) {
    const older = Date.parse(draft.updatedAt) <= local.typedAt;
    if (local.state !== 'saved' || older) return;
  }
  put(draft.postId, { text: draft.text, typedAt: Date.parse(draft.updatedAt), state: 'saved' });
}

export function forgetDrafts(): void {
  for (const timer of timers.values()) clearTimeout(timer);
  for (const kept of [timers, lastSent, going]) kept.clear();
  useDrafts.setState({ byPost: {} });
}
