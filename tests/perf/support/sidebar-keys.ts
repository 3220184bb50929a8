import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from '@playwright/test';
import { openStage, sidebarFrame } from '../../e2e/support/chromium.ts';
import { Desk } from '../../e2e/support/desk.ts';
import { chromiumOptions, setUpClew } from '../../e2e/support/options-page.ts';
import { openComplaint } from '../../e2e/support/walk.ts';
import { clewFolder } from './open-browser.ts';

/** One key in the sidebar's editor, in milliseconds. */
export interface Key {
  /** From the key, by the browser's own time of it, until what the background found in the new text is there. */
  whole: number;
  /** Of these, from the question until the answer. */
  asked: number;
}

interface Scope {
  keys: { key: number; sent: number; received: number }[];
  chrome: { runtime: { connect(options: object): Port } };
}
interface Message {
  type?: string;
  id?: number;
  [part: string]: unknown;
}
interface Port {
  postMessage(message: Message): void;
  onMessage: { addListener(heard: (message: Message) => void): void };
}

export interface Waiting {
  keys: Key[];
  /** From a question until its answer where nothing is drawn meanwhile, in milliseconds. */
  answers: number[];
}

/**
 * Types `count` keys, no faster than people do, all over a draft of `text`, in the sidebar of the built extension beside
 * a known customer's post, in Chromium; then asks about as many texts without typing them.
 */
export async function keysInSidebar(text: string, count: number): Promise<Waiting> {
  const stage = await openStage({ extension: clewFolder });
  try {
    await setUpClew(chromiumOptions(stage.options));
    await stage.context.addInitScript(watch);
    const page = await stage.context.newPage();
    const desk = new Desk(page);
    await openComplaint(desk, stage.site.world);
    await desk.write('H');
    await page.keyboard.insertText(text.slice(1));
    await wait(1500);
    const frame = await sidebarFrame(page);
    await type(page, frame, text.length, Math.ceil(count / 10));
    await frame.evaluate(() => (globalThis as unknown as Scope).keys.splice(0));
    await type(page, frame, text.length, count);
    const keys = await frame.evaluate(() => (globalThis as unknown as Scope).keys);
    if (keys.length < count * 0.9) throw new Error(`Of ${count} keys, ${keys.length} were answered.`);
    const answers = await frame.evaluate(ask, { text, count, postId: stage.site.world.hero.complaintId });
    return {
      keys: keys.map(({ key, sent, received }) => ({ whole: received - key, asked: received - sent })),
      answers: answers.slice(count / 10),
    };
  } finally {
    await stage.close();
  }
}

/** A letter more, a letter less. */
async function type(page: Page, frame: Frame, length: number, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    if (at % 2 === 0)
      await frame.evaluate(
        (place) => {
          const area = document.querySelector('textarea');
          area?.setSelectionRange(place, place);
        },
        (at * 7919) % length,
      );
    await page.keyboard.press(at % 2 === 0 ? (['e', 't', 'a', 'o', ' '][at % 5] ?? 'e') : 'Backspace');
    await wait(25);
  }
}

/** Asks over a Port of its own about texts that differ in one letter. */
async function ask({ text, count, postId }: { text: string; count: number; postId: string }) {
  const port = (globalThis as unknown as Scope).chrome.runtime.connect({ name: 'sidebar' });
  let heard: (message: Message) => void = () => {};
  port.onMessage.addListener((message) => heard(message));
  const until = (type: string, id?: number) =>
    new Promise<void>((resolve) => {
      heard = (message) => {
        if (message.type === type && message.id === id) resolve();
      };
    });
  const greeted = until('snapshot');
  port.postMessage({ nonce: null });
  await greeted;
  const times: number[] = [];
  for (let id = 0; id < count; id++) {
    const place = (id * 7919) % text.length;
    const next = text.slice(0, place) + 'etaoin'[id % 6] + text.slice(place + 1);
    await new Promise((resolve) => setTimeout(resolve, 25));
    const answered = until('findings', id);
    const sent = performance.now();
    port.postMessage({ type: 'check', id, postId, text: next, among: 'all' });
    await answered;
    times.push(performance.now() - sent);
  }
  return times;
}

/** Notes when keys, questions and answers come and go, in the sidebar's own document. */
function watch(): void {
  if (!/^chrome-extension:.*\/sidebar\.html/.test(location.href)) return;
  const scope = globalThis as unknown as Scope;
  scope.keys = [];
  let key = 0;
  const asked = new Map<number | undefined, { key: number; sent: number }>();
  addEventListener(
    'keydown',
    ({ isTrusted, timeStamp }) => {
      if (isTrusted) key = timeStamp;
    },
    true,
  );
  const connect = scope.chrome.runtime.connect.bind(scope.chrome.runtime);
  scope.chrome.runtime.connect = (options) => {
    const port = connect(options);
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      // A question that no key was the reason for is no key's.
      if (message.type === 'check' && key) asked.set(message.id, { key, sent: performance.now() });
      key = 0;
      post(message);
    };
    port.onMessage.addListener(({ type, id }) => {
      const own = asked.get(id);
      if (type === 'findings' && own) scope.keys.push({ ...own, received: performance.now() });
    });
    return port;
  };
}
