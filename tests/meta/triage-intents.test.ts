import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IntentExamples, IntentRule } from '../../lib/triage/intent-rule.ts';
import { buckets } from '../../lib/triage/model/features.ts';
import { outputs } from '../../lib/triage/model/outputs.ts';
import { knownSigns } from '../../lib/triage/model/score.ts';
import weights from '../../lib/triage/model/weights.json';
import { intentRules } from '../../lib/triage/signs.ts';
import { topicKey, topics } from '../../lib/triage/topic.ts';
import { intents } from '../../lib/triage/triage.ts';
import { catalogue } from '../../scripts/locales.ts';
import { ownExamples } from '../../scripts/train/own.ts';
import { isHeldOut } from '../triage/held-out.ts';

const root = join(import.meta.dirname, '../..');
const files = import.meta.glob<IntentRule>(
  ['../../lib/triage/intents/*.ts', '!**/*.test.ts', '!**/*.examples.ts'],
  { eager: true, import: 'default' },
);
const beside = import.meta.glob<IntentExamples>('../../lib/triage/intents/*.examples.ts', {
  eager: true,
  import: 'default',
});
const english = await catalogue('en');

describe.each(Object.entries(files))('%s', (path, rule) => {
  const examples = beside[path.replace(/\.ts$/, '.examples.ts')] ?? { bad: [], good: [], nearMiss: [] };

  it('keeps the contract', () => {
    expect(rule.id).toBe(basename(path, '.ts'));
    expect(intents).toContain(rule.intent);
    expect(rule.description).toMatch(/^[A-Z].{10,160}\.$/);
    expect(english).toHaveProperty(`triage_sign_${rule.id}`);
    expect(examples.bad.length).toBeGreaterThanOrEqual(3);
    expect(examples.good.length).toBeGreaterThanOrEqual(3);
    expect(examples.nearMiss.length).toBeGreaterThanOrEqual(1);
  });

  it.each(examples.bad)('sees it in “$text”', ({ text, span }) => {
    const spans = rule.check({ text }).map((one) => one.span && text.slice(...one.span));
    expect(spans.length).toBeGreaterThan(0);
    if (span) expect(spans).toContain(span);
  });

  it.each([...examples.good, ...examples.nearMiss])('does not see it in “$text”', ({ text }) => {
    expect(rule.check({ text })).toEqual([]);
  });
});

it('the weights were learnt with the rules that there are; otherwise: npm run train', () => {
  expect(knownSigns).toEqual(intentRules.map(({ id }) => id));
});

it('the weights are int8, and their file holds at most 64 kB', () => {
  expect(atob(weights.bytes)).toHaveLength(buckets * outputs.length);
  expect(statSync(join(root, 'lib/triage/model/weights.json')).size).toBeLessThanOrEqual(64_000);
});

it('every topic has a name', () => {
  for (const topic of topics) expect(english).toHaveProperty(topicKey(topic));
});

it('there are 3,000 examples of the project’s own, of every intent, flag and severity, and none twice', () => {
  const all = ownExamples();
  expect(all.length).toBeGreaterThanOrEqual(3_000);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  expect(new Set(all.map(({ core }) => core)).size).toBeGreaterThan(1_000);
  for (const intent of intents.filter((one) => one !== 'unsure'))
    expect(all.filter((one) => one.intent === intent).length, intent).toBeGreaterThan(50);
  for (const severity of [0, 1, 2, 3])
    expect(all.filter((one) => one.severity === severity).length, `${severity}`).toBeGreaterThan(100);
  for (const flag of [
    'safety',
    'legal_threat',
    'data_rights',
    'vulnerable',
    'scam_spam',
    'repeat_contact',
    'abuse',
  ])
    expect(all.filter(({ flags }) => flags.some((one) => one === flag)).length, flag).toBeGreaterThan(5);
});

it('nothing of the sets ships with the weights or the examples', () => {
  const set = join(root, '../shared/datasets/triage/janitr-scam.dev.jsonl');
  if (!existsSync(set)) return console.info('../shared is not there: skipped');
  const texts = new Set(
    readFileSync(set, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text as string),
  );
  expect([...texts].some(isHeldOut)).toBe(true);
  expect(ownExamples().filter(({ text }) => text.length > 30 && texts.has(text))).toEqual([]);
});
