import { afterEach, beforeEach, expect, test } from 'vitest';
import { extensionMessages } from '../../scripts/locales.ts';
import { plural, t } from './i18n.ts';

const scope = globalThis as unknown as { browser: { i18n: { getMessage(key: string): string } } };
const before = scope.browser.i18n;
const arabic = await extensionMessages('ar');

beforeEach(() => {
  scope.browser.i18n = { getMessage: (key) => arabic[key]?.message ?? '' };
});
afterEach(() => {
  scope.browser.i18n = before;
});

test('a form that leaves the count out leaves the other values where they belong', () => {
  expect(plural('sidebar_parents_read', 1, { read: 0 })).toBe('قُرئ 0 من منشور سابق واحد');
  expect(plural('sidebar_parents_read', 3, { read: 2 })).toBe('قُرئ 2 من 3 منشورات سابقة');
});

test('a value is put in once, whatever it looks like', () => {
  expect(t('guard_placeholder', { gap: '{gap} $1 $$' })).toContain('{gap} $1 $$');
});

test('a key that no catalogue has stands for itself', () => {
  expect(t('no_such_key')).toBe('no_such_key');
});
