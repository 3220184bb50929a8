import { expect, it } from 'vitest';
import { blankUrls } from './blank-urls.ts';

it('keeps every offset', () => {
  expect(blankUrls('See example.com/a, or https://example.org now.', '#')).toBe(
    'See #############, or ################### now.',
  );
  expect(blankUrls('No link.')).toBe('No link.');
});
