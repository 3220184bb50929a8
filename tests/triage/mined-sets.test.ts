import { expect, it } from 'vitest';
import { precision, recall, tally } from '../../scripts/report/triage/counts.ts';
import { answersOf } from '../../scripts/report/triage/mined.ts';
import { readMined } from '../../scripts/report/triage/sets.ts';

const mined = await readMined();
if (!mined)
  it.skip('skipped, since the mined sets are not beside the project in ../shared/datasets', () => undefined);

it.skipIf(!mined)('there are enough of them to tell', () => {
  const yes = (flag: 'safety' | 'legal_threat') =>
    mined?.[flag].filter(({ label, ref }) => label === 'yes' && !ref.startsWith('nhtsa')).length;
  expect(yes('safety')).toBeGreaterThanOrEqual(120);
  expect(yes('legal_threat')).toBeGreaterThanOrEqual(30);
});

it.skipIf(!mined).each([
  ['safety', 0.99, 0.8],
  ['legal_threat', 0.95, 0.75],
  ['data_rights', 0.95, 0.75],
  ['press', 0.95, 0.4],
] as const)(
  '%s: recall %f over all mined posts, precision %f where companies are written to',
  (flag, least, right) => {
    const all = answersOf(mined?.[flag] ?? [], flag);
    const posts = all.filter(({ ref }) => !ref.startsWith('nhtsa'));
    const aimed = posts.filter(({ ref }) => !ref.startsWith('mined'));
    expect(recall(tally(posts))).toBeGreaterThanOrEqual(least);
    expect(precision(tally(aimed))).toBeGreaterThanOrEqual(right);
  },
);

it.skipIf(!mined)('vehicles that fail on the road are dangers in long complaints, too', () => {
  const all = answersOf(mined?.safety ?? [], 'safety').filter(({ ref }) => ref.startsWith('nhtsa'));
  expect(recall(tally(all))).toBeGreaterThanOrEqual(0.8);
});
