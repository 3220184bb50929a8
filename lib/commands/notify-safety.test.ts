import { expect, test, vi } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { options } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { followToolbar } from '../queue-order/follow-toolbar.ts';
import type { ToolbarCount } from '../queue-order/toolbar-count.ts';
import notifySafety from './notify-safety.ts';

async function start() {
  const services = await makeDemo();
  const { db, judging } = services;
  const told: string[] = [];
  const shown: ToolbarCount[] = [];
  const browser = { allowed: true };
  const live = followToolbar(db, {
    show: async (count) => void shown.push(count),
    async notify(postId) {
      if (browser.allowed) told.push(postId);
      return browser.allowed;
    },
  });
  const meet = async (id: string, text: string) => {
    await judgePosts(db, policy, [replyToCeo(id, { text })], services.now().getTime());
    await judging.settle();
  };
  const set = (on?: boolean) => notifySafety.handle({ input: { on }, sender: options, services });
  return { db, browser, told, shown, live, meet, set };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

test('silent until it is asked for; then of each new danger once, and of nothing else', async () => {
  const { told, live, meet, set } = await start();
  await meet('102', 'Smoke in the garage');
  await settled();
  expect(told).toEqual([]);
  expect(await set()).toEqual({ on: false });
  expect(await set(true)).toEqual({ on: true });
  await meet('103', 'Sparks from the inverter');
  await meet('104', 'See you in court');
  await vi.waitFor(() => expect(told).toEqual(['103']));
  await meet('103', 'Sparks from the inverter!');
  await settled();
  await set(false);
  await meet('105', 'It is on fire');
  await settled();
  expect(told).toEqual(['103']);
  live.unsubscribe();
});

test('where the browser does not allow it, it is told later, not lost', async () => {
  const { browser, told, live, meet, set } = await start();
  await set(true);
  browser.allowed = false;
  await meet('102', 'Smoke in the garage');
  await settled();
  browser.allowed = true;
  await meet('103', 'Sparks from the inverter');
  await vi.waitFor(() => expect([...told].sort()).toEqual(['102', '103']));
  live.unsubscribe();
});

test('the button counts what waits in the lanes that the policy counts, danger first', async () => {
  const { db, shown, live, meet } = await start();
  await meet('102', 'Lovely');
  await vi.waitFor(() => expect(shown.at(-1)).toEqual({ safety: 0, waiting: 2 }));
  await meet('103', 'Sparks from the inverter');
  await vi.waitFor(() => expect(shown.at(-1)).toEqual({ safety: 1, waiting: 3 }));
  const routing = { ...policy.routing, counted: ['safety'] };
  await db.settings.put({ key: 'policy', value: { ...policy, routing } });
  await vi.waitFor(() => expect(shown.at(-1)).toEqual({ safety: 1, waiting: 1 }));
  live.unsubscribe();
});
