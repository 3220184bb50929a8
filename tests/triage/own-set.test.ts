import { describe, expect, it } from 'vitest';
import { f1, precision, recall, tally } from '../../scripts/report/triage/counts.ts';
import { answersOwn } from '../../scripts/report/triage/own.ts';
import { type OwnPost, readOwn } from '../../scripts/report/triage/sets.ts';

const own = await readOwn('own.jsonl');
const fresh = (
  await Promise.all(['fresh-1.jsonl', 'fresh-2.jsonl', 'fresh-3.jsonl'].map((name) => readOwn(name)))
).flat();
/** No rule was read against these. */
const unread = await readOwn('fresh-4.jsonl');
const answers = answersOwn(own);

const fared = (all: ReturnType<typeof answersOwn>, flag: OwnPost['flags'][number]) =>
  tally(
    all.map(({ post, given }) => ({ wanted: post.flags.includes(flag), given: given.flags.includes(flag) })),
  );

it('is large, and no post is in it twice', () => {
  expect(own.length).toBeGreaterThanOrEqual(600);
  const texts = [...own, ...fresh, ...unread].map(({ text }) => text.toLowerCase().trim());
  expect(new Set(texts).size).toBe(texts.length);
  expect(new Set([...own, ...fresh, ...unread].map(({ id }) => id)).size).toBe(texts.length);
});

// Somewhat below what was measured: a change that costs more than a post or two has to be looked at.
describe.each([
  ['safety', 0.99, 0.9],
  ['legal_threat', 0.95, 0.9],
  ['data_rights', 0.95, 0.9],
  ['press', 0.95, 0.9],
  ['investor', 0.95, 0.9],
  ['impersonation', 1, 1],
  ['scam_spam', 0.95, 0.65],
  ['abuse', 0.9, 0.9],
  ['vulnerable', 0.95, 0.85],
  ['contains_customer_pii', 0.95, 0.8],
  ['repeat_contact', 0.55, 0.55],
  ['non_english', 0.8, 0.85],
] as const)('%s in the own test set', (flag, leastRecall, leastPrecision) => {
  const own = fared(answers, flag);
  it(`is found: recall ${leastRecall}`, () => {
    expect(recall(own)).toBeGreaterThanOrEqual(leastRecall);
  });
  it(`is not seen everywhere: precision ${leastPrecision}`, () => {
    expect(precision(own)).toBeGreaterThanOrEqual(leastPrecision);
  });
});

it.each([
  ['safety', 0.9],
  ['legal_threat', 0.9],
  ['data_rights', 0.9],
] as const)('%s in the fresh posts, which the rules were read against: F1 at least %f', (flag, least) => {
  expect(f1(fared(answersOwn(fresh), flag))).toBeGreaterThanOrEqual(least);
});

it.each([
  ['safety', 0.75, 0.9],
  ['legal_threat', 0.9, 0.85],
  ['data_rights', 0.8, 0.9],
] as const)(
  '%s in posts that no rule was read against: recall at least %f, precision %f',
  (flag, most, least) => {
    const figures = fared(answersOwn(unread), flag);
    expect(recall(figures)).toBeGreaterThanOrEqual(most);
    expect(precision(figures)).toBeGreaterThanOrEqual(least);
  },
);

it('nobody in danger is ranked as no matter', () => {
  const grave = answers.filter(({ post }) => post.severity === 3);
  const low = grave.filter(({ given }) => given.severity < 2).map(({ post }) => post.id);
  expect(low).toEqual([]);
});
