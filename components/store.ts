import { create } from 'zustand';
import type { DraftMessage } from '../lib/composer/draft-questions.ts';
import type { Message } from '../lib/guardrails/rule.ts';
import { browser, type Runtime } from '../lib/platform/page-browser.ts';
import type { Snapshot } from '../lib/snapshot/snapshot.ts';
import { askOver, hear } from './checks.ts';

export type Connection = 'connecting' | 'live' | 'lost' | 'refused';

/** What went wrong, in one sentence, and the one thing that can be done about it. */
export interface Toast {
  message: Message;
  action?: { label: Message; run: () => void };
  /** Nothing went wrong: it only says what was done. */
  done?: boolean;
}

interface Sidebar {
  snapshot: Snapshot | null;
  connection: Connection;
  /** The browser's own side panel, which the browser closes, not Clew. */
  native: boolean;
  room: 'story' | 'queue';
  toast: Toast | null;
  /** The post for which a reason is being chosen. */
  closing: string | null;
}

export type ServerMessage =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'patch'; patch: Partial<Snapshot> }
  | { type: 'refused' }
  | DraftMessage;

export const useSidebar = create<Sidebar>(() => ({
  snapshot: null,
  connection: 'connecting',
  native: false,
  room: 'story',
  toast: null,
  closing: null,
}));

/** A patch before the first snapshot says nothing: the snapshot that follows holds it. */
export function receive(message: ServerMessage): void {
  const { snapshot } = useSidebar.getState();
  if (message.type === 'findings' || message.type === 'check-again') hear(message);
  else if (message.type === 'refused') useSidebar.setState({ connection: 'refused', snapshot: null });
  else if (message.type === 'snapshot' || snapshot) {
    const next =
      message.type === 'snapshot' ? message.snapshot : { ...(snapshot as Snapshot), ...message.patch };
    // A badge clicked on X's page asks for that post, whatever is open here.
    const moved = snapshot !== null && next.post !== null && next.post.id !== snapshot.post?.id;
    useSidebar.setState({
      snapshot: next,
      connection: 'live',
      ...(moved && { room: 'story', closing: null }),
    });
  }
}

export function showToast(toast: Toast | null): void {
  useSidebar.setState({ toast });
}

export function openRoom(room: Sidebar['room']): void {
  useSidebar.setState({ room });
}

const backoff = [0, 100, 300, 1000, 3000];

/** The frame's nonce, once: whoever reads the frame's address later finds nothing. */
function takeNonce(): string | null {
  const nonce = location.hash.slice(1) || null;
  if (nonce) history.replaceState(null, '', location.pathname + location.search);
  return nonce;
}

/** Opens the port to the background and keeps it open: a worker that dies closes it, and the next one is asked anew. */
export function connect(signal: AbortSignal): void {
  const nonce = takeNonce();
  // A frame that was reloaded has no nonce either, but still somebody's page around it.
  useSidebar.setState({ native: nonce === null && window.top === window });
  let failures = 0;
  let port: Runtime.Port | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const retry = () => {
    port = null;
    askOver(null);
    if (signal.aborted || useSidebar.getState().connection === 'refused') return;
    // A worker that rests closes the port too, and the next one is there at once: nothing to be told.
    if (failures > 0)
      useSidebar.setState(({ snapshot }) => ({ connection: snapshot ? 'lost' : 'connecting' }));
    const wait = document.visibilityState === 'visible' ? failures : failures + 2;
    timer = setTimeout(open, backoff[Math.min(wait, backoff.length - 1)]);
    failures++;
  };
  const open = () => {
    clearTimeout(timer);
    try {
      const opened = browser.runtime.connect({ name: 'sidebar' });
      port = opened;
      opened.onMessage.addListener((message) => {
        if (opened !== port) return;
        failures = 0;
        const read = message as ServerMessage;
        receive(read);
        // Before that nobody knows who this sidebar is, and nobody listens.
        if (read.type === 'snapshot') askOver((question) => opened.postMessage(question));
      });
      opened.onDisconnect.addListener(() => opened === port && retry());
      opened.postMessage({ nonce });
    } catch {
      retry();
    }
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      const { connection } = useSidebar.getState();
      if (document.visibilityState === 'visible' && !port && connection !== 'refused') open();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    port?.disconnect();
  });
  open();
}
