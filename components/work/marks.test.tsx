import '../dom-for-tests.ts';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueEntry } from '../../lib/commands/list-queue.ts';
import type { PostState } from '../../lib/detect/post.ts';
import type { Lookalike } from '../../lib/impostors/lookalike.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { makePost, policy, sunny } from '../../tests/support/posts.ts';
import { QueueRow } from '../queue/queue-row.tsx';
import { PostCard } from '../story/post-card.tsx';

vi.mock('../../lib/messaging/client.ts', () => ({ call: vi.fn() }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

interface Shown {
  state?: PostState;
  impostor?: Lookalike | null;
  gone?: 'deleted' | 'unavailable' | null;
}

const post = makePost({ id: '101', text: 'Dead for three weeks' });
const entry = ({ state = 'new', impostor = null, gone = null }: Shown): QueueEntry => ({
  id: '101',
  author: sunny,
  line: gone ? '' : post.text,
  relations: ['reply', 'quote'],
  state,
  createdAt: null,
  takenBy: null,
  gone,
  impostor,
  place: null,
});
const snapshot = ({ state = 'new', impostor = null, gone = null }: Shown) =>
  ({
    policy,
    relations: ['reply', 'quote'],
    state,
    impostor,
    claimed: false,
    closed: null,
    thread: [post],
    marks: { shown: [], gone: gone ? { 101: gone } : {} },
  }) as unknown as Snapshot;

/** The same post in both places. */
const places: [place: string, draw: (shown: Shown) => ReactNode][] = [
  [
    'row of the queue',
    (shown) => (
      <QueueRow entry={entry(shown)} place={0} count={1} active open onOpen={vi.fn()} policy={policy} />
    ),
  ],
  ['post’s own card', (shown) => <PostCard snapshot={snapshot(shown)} post={post} />],
];

let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
});
afterEach(() => act(async () => root.unmount()));

describe.each(places)('the %s', (_place, draw) => {
  const read = async (shown: Shown) => {
    await act(async () => root.render(draw(shown)));
    // Between two elements there is a gap to the eye.
    const parts = document.body.querySelectorAll('bdi, span, p, button');
    return [...parts].map(({ textContent }) => textContent?.trim());
  };

  it.each([
    ['new', 'new'],
    ['mine', 'mine'],
    ['taken', 'taken by a colleague'],
    ['linked', 'linked'],
    ['answered', 'answered'],
    ['no-reply', 'no reply needed'],
  ] as const)('says of the state %s: %s, and nothing of the others', async (state, words) => {
    const parts = await read({ state });
    const states = ['new', 'mine', 'taken by a colleague', 'linked', 'answered', 'no reply needed'];
    expect(states.filter((each) => parts.includes(each))).toEqual([words]);
  });

  it.each([
    ['handle', 'looks like @HaldenHelp'],
    ['name', 'same name as @HaldenHelp'],
    ['picture', 'same picture as @HaldenHelp'],
  ] as const)('warns of a look-alike by its %s, in words', async (why, words) => {
    const parts = await read({ impostor: { of: 'HaldenHelp', why, how: 'same-name' } });
    expect(parts).toContain(words);
    expect(parts.filter((part) => part?.includes('@HaldenHelp'))).not.toEqual([]);
    expect((await read({})).some((part) => part?.includes('@HaldenHelp'))).toBe(false);
  });

  it('says how the post is aimed', async () => {
    const parts = (await read({})).join('\n');
    expect(parts).toContain('replies to the CEO');
    expect(parts).toContain('quotes the CEO');
    expect(parts).not.toContain('mentions the CEO');
  });

  it.each([
    ['deleted', 'Deleted on X'],
    ['unavailable', 'Not available on X'],
  ] as const)('says that it is %s', async (gone, words) => {
    expect(await read({ gone })).toContain(words);
    expect(await read({})).not.toContain(words);
  });
});
