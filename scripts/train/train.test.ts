import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { ownRows } from './own.ts';
import { cannotRebuild, missingSets } from './sets.ts';
import { train } from './train.ts';

it('the same rows give the same bytes, in whatever order they come', async () => {
  const rows = ownRows().filter((_, at) => at % 16 === 0);
  const [one, other] = [await train(rows), await train(rows.toReversed())];
  expect(one).toBe(other);
  expect(JSON.parse(one)).toMatchObject({
    signs: expect.stringContaining('anger'),
    bytes: expect.any(String),
  });
}, 300_000);

it('without the sets, one sentence says so', () => {
  const missing = missingSets(tmpdir());
  expect(missing.length).toBeGreaterThan(2);
  expect(cannotRebuild(missing)).toMatch(/^The weights cannot be rebuilt, since [^.]*\.\.\/shared.*\.$/);
  expect(cannotRebuild([])).toBeNull();
});
