import { beforeEach, expect, test, vi } from 'vitest';

class Event<T> {
  readonly listeners: ((value: T) => void)[] = [];
  addListener = (listener: (value: T) => void) => void this.listeners.push(listener);
  hasListener = (listener: (value: T) => void) => this.listeners.includes(listener);
  tell = (value: T) => {
    for (const listener of this.listeners) listener(value);
  };
}

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('./browser.ts', () => fake);

let granted = new Event<unknown>();
let clicked = new Event<string>();
let created: string[] = [];
const allow = () => {
  const create = async (id: string) => void created.push(id);
  fake.browser.notifications = { create, onClicked: clicked };
};

beforeEach(() => {
  vi.resetModules();
  granted = new Event();
  clicked = new Event();
  created = [];
  const contains = async () => 'notifications' in fake.browser;
  for (const key of Object.keys(fake.browser)) delete fake.browser[key];
  Object.assign(fake.browser, {
    permissions: { contains, onAdded: granted },
    runtime: { getURL: (path: string) => path },
    i18n: { getUILanguage: () => 'en' },
  });
});

test('a click is heard in the very session in which the permission was granted', async () => {
  const { toolbar } = await import('./toolbar.ts');
  const opened: string[] = [];
  toolbar.onNotificationClick((postId) => opened.push(postId));
  expect(await toolbar.notify('1', 'ada_r')).toBe(false);
  expect(created).toEqual([]);
  allow();
  granted.tell({ permissions: ['notifications'] });
  expect(await toolbar.notify('1', 'ada_r')).toBe(true);
  expect(created).toEqual(['safety-1']);
  clicked.tell('safety-1');
  clicked.tell('another-extension-part');
  expect(opened).toEqual(['1']);
});

test('a worker that starts with the permission listens in its first turn, and once', async () => {
  allow();
  const { toolbar } = await import('./toolbar.ts');
  const opened: string[] = [];
  toolbar.onNotificationClick((postId) => opened.push(postId));
  expect(clicked.listeners).toHaveLength(1);
  granted.tell({ permissions: ['notifications'] });
  await toolbar.notify('2', 'ada_r');
  expect(clicked.listeners).toHaveLength(1);
  clicked.tell('safety-2');
  expect(opened).toEqual(['2']);
});

test('where the browser tells of the permission late, notifying itself listens', async () => {
  const { toolbar } = await import('./toolbar.ts');
  const opened: string[] = [];
  toolbar.onNotificationClick((postId) => opened.push(postId));
  allow();
  await toolbar.notify('3', 'ada_r');
  clicked.tell('safety-3');
  expect(opened).toEqual(['3']);
});
