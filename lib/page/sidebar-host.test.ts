import '../../components/dom-for-tests.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSidebarHost } from './sidebar-host.ts';

vi.mock('../platform/page-runtime.ts', () => ({
  extensionName: () => 'Clew',
  sidebarUrl: (nonce: string) => `about:blank#${nonce}`,
}));

// Nothing is laid out here: the rectangles are said, and widths that need reckoning are unknown. The browsers are looked
// at in tests/e2e/chromium/composer-boxes.spec.ts and tests/e2e/firefox/insert.spec.ts.
const at = (element: Element | null, left: number, right: number) =>
  Object.assign(element ?? {}, { getBoundingClientRect: () => ({ left, right }) });
const host = () => {
  const found = [...document.documentElement.children].find(
    (one) => one.shadowRoot === null && one.localName === 'div',
  );
  if (!(found instanceof HTMLElement)) throw new Error('There is no host.');
  return found.style;
};
const viewer =
  '<div role="dialog"><div data-testid="swipe-to-dismiss"></div><article data-testid="tweet"></article></div>';

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1280);
  document.dir = 'ltr';
  document.body.innerHTML = '';
});
const sidebar = createSidebarHost();
afterEach(() => sidebar.close());

test('nothing over the page: at the end of the line', () => {
  sidebar.open('1');
  expect(host().insetInlineEnd).toBe('0px');
});

test('beside a picture it stands before X’s thread, on either side, and goes back', () => {
  sidebar.open('1');
  document.body.innerHTML = viewer;
  at(document.querySelector('article'), 930, 1265);
  sidebar.place();
  expect(host().insetInlineEnd).toBe('350px');
  document.dir = 'rtl';
  at(document.querySelector('article'), 15, 350);
  sidebar.place();
  expect(host().insetInlineEnd).toBe('350px');
  document.body.innerHTML = '';
  sidebar.place();
  expect(host().insetInlineEnd).toBe('0px');
});

test('a picture whose thread is not there yet, or is hidden, moves nothing', () => {
  document.body.innerHTML = viewer.replace(/<article.*?article>/, '');
  sidebar.open('1');
  expect(host().insetInlineEnd).toBe('0px');
});

test('what is as it was is not written again', async () => {
  sidebar.open('1');
  const records = vi.fn();
  const observer = new MutationObserver(records);
  observer.observe(document.documentElement, { attributes: true, subtree: true });
  sidebar.place();
  await Promise.resolve();
  expect(observer.takeRecords()).toEqual([]);
  expect(records).not.toHaveBeenCalled();
  observer.disconnect();
});
