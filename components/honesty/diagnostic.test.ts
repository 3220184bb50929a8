import { expect, test } from 'vitest';
import { diagnostic } from './diagnostic.ts';

test('says what was not found, and nothing of anybody', () => {
  const look = {
    theme: 'dark',
    dir: 'rtl',
    account: 'HaldenHelp',
    unreadable: 3,
    fault: { surface: 'thread', missing: ['post', 'actions'] },
  } as const;
  const text = diagnostic(
    { ...look, fault: { ...look.fault, missing: [...look.fault.missing] } },
    {
      version: '0.1.0',
      browser: 'Firefox/153.0',
    },
  );
  expect(text.split('\n')).toEqual([
    'Clew 0.1.0',
    'browser: Firefox/153.0',
    'surface: thread',
    'direction: rtl',
    'anchors not found: post, actions',
    'posts or answers not read: 3',
  ]);
  expect(text).not.toContain('HaldenHelp');
});
