import '../../components/dom-for-tests.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { selectors } from '../selectors.ts';
import { createHealth } from './health.ts';

const empty = { composed: false, told: [] };
const post = {} as never;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('location', { hostname: 'x.com', pathname: '/home' });
  document.body.innerHTML = '';
});

test('what a page must have and has not is named, and no longer once it is there', async () => {
  const health = createHealth(() => undefined);
  health.arrive();
  expect(health.fault()).toBeNull();
  await vi.advanceTimersByTimeAsync(6000);
  expect(health.fault()).toMatchObject({ surface: 'home', missing: expect.arrayContaining(['post']) });
  document.body.innerHTML = `<main data-testid="primaryColumn"><div data-testid="emptyState"></div></main>`;
  expect(document.querySelector(selectors.empty)).not.toBeNull();
  await vi.advanceTimersByTimeAsync(6000);
  expect(health.fault()).toBeNull();
});

test('at another address, what was missing is forgotten', async () => {
  const health = createHealth(() => undefined);
  health.arrive();
  await vi.advanceTimersByTimeAsync(6000);
  health.arrive();
  expect(health.fault()).toBeNull();
});

test('answers without posts are a fault only where many posts are known from the page alone', () => {
  const health = createHealth(() => undefined);
  health.readResponse({ operation: 'HomeTimeline', posts: [], ...empty });
  for (let n = 0; n < 7; n++) health.readFromPage();
  expect(health.fault()).toBeNull();
  health.readFromPage();
  expect(health.fault()).toEqual({ surface: 'home', missing: ['responses HomeTimeline'] });
  health.readResponse({ operation: 'HomeTimeline', posts: [post], ...empty });
  expect(health.fault()).toBeNull();
});
