import '../dom-for-tests.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { policy } from '../../tests/support/posts.ts';
import { forgetFilter, Queue } from './queue.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const total = 10_000;
const burning = {
  lane: 'safety',
  home: 'safety',
  severity: 3,
  why: [{ key: 'queue_why_severity', args: { severity: 3 } }, { key: 'queue_flag_safety' }],
  since: Date.now() - 20.5 * 60_000,
};
const all = Array.from({ length: total }, (_, n) => ({
  id: String(90_000 - n),
  author: { id: '1', handle: `user_${n}`, name: `User ${n}` },
  line: `line ${n}`,
  relations: ['reply'],
  state: n === 4 ? 'taken' : 'new',
  createdAt: null,
  gone: n === 2 ? 'deleted' : null,
  takenBy: n === 4 ? 'Ada Berg' : null,
  impostor: n === 1 ? { of: 'HaldenHelp', why: 'handle', how: 'characters' } : null,
  place: n === 3 ? burning : null,
}));
const snapshot = (version: string, filter: Snapshot['filter'] = null) =>
  ({
    filter,
    queue: {
      version,
      counts: { new: total, mine: 0, taken: 0, linked: 0, answered: 0, 'no-reply': 0 },
      lanes: { safety: 1, complaints: total - 2, '~done': 1 },
    },
    policy: { ...policy, aimed: ['reply'], products: ['Roadster'] },
    post: null,
  }) as unknown as Snapshot;

let root: ReturnType<typeof createRoot>;
const show = (version: string, filter: Snapshot['filter'] = null) =>
  act(async () => root.render(<Queue snapshot={snapshot(version, filter)} back={null} />));
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 30)));
const list = () => document.querySelector<HTMLElement>('[role=listbox]') as HTMLElement;
const press = async (key: string) => {
  await act(async () => list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  await settle();
};
const asked = () => call.mock.calls.filter(([name]) => name === 'list-queue').map(([, input]) => input);

beforeEach(async () => {
  forgetFilter();
  call.mockReset().mockImplementation(async (name, { before, limit }) => {
    if (name !== 'list-queue') return null;
    const start = before ? all.findIndex(({ id }) => id === before) + 1 : 0;
    const entries = all.slice(start, start + limit);
    return { entries, next: start + limit < total ? entries.at(-1)?.id : null };
  });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  await show('1');
  await settle();
});
afterEach(() => act(async () => root.unmount()));

test('of ten thousand posts a page is asked for, and the rows in sight are drawn', async () => {
  expect(asked()[0]).toMatchObject({ before: null, limit: 100 });
  expect(document.querySelectorAll('[role=option]').length).toBeLessThan(30);
  expect(document.body.textContent).toContain('looks like @HaldenHelp');
  expect(document.body.textContent).toContain('10000 seen');
  expect(document.getElementById('queue-89996')?.textContent).toContain('with Ada Berg');
  expect(document.getElementById('queue-89998')?.textContent).toContain('Deleted on X');
  expect(document.getElementById('queue-89998')?.textContent).not.toContain('line 2');
});

test('the keys go to the very end; the active row is always there for the list to name', async () => {
  await press('ArrowDown');
  expect(list().getAttribute('aria-activedescendant')).toBe('queue-89999');
  await press('End');
  await settle();
  const named = list().getAttribute('aria-activedescendant') ?? '';
  expect(named).toBe(`queue-${90_000 - total + 1}`);
  expect(document.getElementById(named)?.getAttribute('aria-setsize')).toBe(String(total));
  expect(document.querySelectorAll('[role=option]').length).toBeLessThan(40);
  await press('Enter');
  expect(call).toHaveBeenLastCalledWith('show-on-x', { postId: String(90_000 - total + 1), select: true });
});

test('another version of the queue is read again, the same one is not', async () => {
  const before = asked().length;
  await show('1');
  await settle();
  expect(asked().length).toBe(before);
  await show('2');
  await act(async () => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(asked().length).toBeGreaterThan(before);
});

test('a sidebar that is loaded anew takes up the search of its tab, and tells of every change', async () => {
  const { body } = document;
  await act(async () => root.unmount());
  forgetFilter();
  call.mockClear();
  root = createRoot(document.getElementById('root') as HTMLElement);
  await show('1', { search: 'three weeks', states: ['mine'], relations: [] });
  await settle();
  expect(body.querySelector('input')?.value).toBe('three weeks');
  expect(asked()).toMatchObject([{ search: 'three weeks', states: ['mine'], relations: [] }]);
  expect(call.mock.calls.some(([name]) => name === 'keep-filter')).toBe(false);
  await act(async () => body.querySelector<HTMLButtonElement>('button[aria-pressed=true]')?.click());
  expect(call).toHaveBeenCalledWith('keep-filter', { search: 'three weeks', states: [], relations: [] });
});

test('narrowed to what the posts are about: a topic or a product, one at a time', async () => {
  const about = () =>
    document.querySelector<HTMLSelectElement>('select[aria-label="What it is about"]') as HTMLSelectElement;
  const choose = (value: string) =>
    act(async () => {
      about().value = value;
      about().dispatchEvent(new Event('change', { bubbles: true }));
    });
  await choose('topic:refund');
  await settle();
  expect(asked().at(-1)).toMatchObject({ topic: 'refund' });
  await choose('product:Roadster');
  await settle();
  expect(about().value).toBe('product:Roadster');
  expect(asked().at(-1)).toMatchObject({ product: 'Roadster' });
  expect(asked().at(-1)).not.toHaveProperty('topic');
  await choose('');
  await settle();
  expect(asked().at(-1)).not.toHaveProperty('product');
});

const box = () => document.querySelector('input[type=search]') as HTMLInputElement;
const type = (text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box(), text);
    box().dispatchEvent(new Event('input', { bubbles: true }));
  });
const told = () => call.mock.calls.filter(([name]) => name !== 'list-queue');

test('a search is kept before the post is opened on X, however fast that follows', async () => {
  await type('weeks');
  await press('Enter');
  expect(told()).toMatchObject([
    ['keep-filter', { search: 'weeks' }],
    ['show-on-x', { postId: '90000' }],
  ]);
  await act(async () => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(told().length).toBe(2);
});

test('a search outlives the room, however fast it is left', async () => {
  await type('weeks');
  await act(async () => root.unmount());
  expect(told()).toMatchObject([['keep-filter', { search: 'weeks' }]]);
  root = createRoot(document.getElementById('root') as HTMLElement);
  await show('1');
  await settle();
  expect(box().value).toBe('weeks');
  expect(asked().at(-1)).toMatchObject({ search: 'weeks' });
});

test('where nothing is found, one button empties the search box, too', async () => {
  const answer = call.getMockImplementation();
  call.mockImplementation(async () => ({ entries: [], next: null }));
  await type('nothing like it');
  await act(async () => new Promise((resolve) => setTimeout(resolve, 300)));
  await settle();
  if (answer) call.mockImplementation(answer);
  await act(async () => document.querySelector<HTMLButtonElement>('[role=status] button')?.click());
  await act(async () => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(box().value).toBe('');
  expect(asked().at(-1)).toMatchObject({ search: '' });
});

test('a state that is chosen while a search is being typed is not lost', async () => {
  await type('weeks');
  const states = 'fieldset[aria-label=State] button';
  await act(async () => document.querySelector<HTMLButtonElement>(states)?.click());
  await act(async () => new Promise((resolve) => setTimeout(resolve, 300)));
  await settle();
  expect(asked().at(-1)).toMatchObject({ search: 'weeks', states: ['new'] });
});

test('a row says why it stands there and how late the answer is', async () => {
  const text = document.getElementById('queue-89997')?.textContent;
  expect(text).toContain('severity 3 · danger');
  expect(text).toContain('5m late');
  expect(text).toContain('The answer is 5 minutes late.');
});

test('the lanes that hold something, with how much; one alone is asked for, and all again', async () => {
  const lanes = () =>
    [...document.querySelectorAll('fieldset[aria-label=Lanes] button')] as HTMLButtonElement[];
  expect(lanes().map(({ textContent }) => textContent)).toEqual(['Safety 1', 'Complaints 9998', 'Done 1']);
  await act(async () => lanes()[0]?.click());
  await settle();
  expect(asked().at(-1)).toMatchObject({ lane: 'safety', before: null });
  expect(lanes()[0]?.getAttribute('aria-pressed')).toBe('true');
  await act(async () => lanes()[0]?.click());
  await settle();
  expect(asked().at(-1)?.lane).toBeUndefined();
});

test('the active row stays the same post when others come before it', async () => {
  await press('ArrowDown');
  expect(list().getAttribute('aria-activedescendant')).toBe('queue-89999');
  all.unshift({ ...(all[0] as (typeof all)[number]), id: '90001' });
  try {
    await show('2');
    await act(async () => new Promise((resolve) => setTimeout(resolve, 600)));
    await settle();
    expect(document.getElementById('queue-90001')).not.toBeNull();
    expect(list().getAttribute('aria-activedescendant')).toBe('queue-89999');
  } finally {
    all.shift();
  }
});
