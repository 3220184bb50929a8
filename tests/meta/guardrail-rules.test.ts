import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, rules } from '../../lib/guardrails/check.ts';
import { contextFrom } from '../../lib/guardrails/context.ts';
import type { Context, Example, Examples, Finding, Message, Rule } from '../../lib/guardrails/rule.ts';
import { catalogue } from '../../scripts/locales.ts';

const files = import.meta.glob<Rule>(
  ['../../lib/guardrails/rules/*.ts', '!**/*.test.ts', '!**/*.examples.ts'],
  { eager: true, import: 'default' },
);
const beside = import.meta.glob<Examples>('../../lib/guardrails/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});
const none: Examples = { bad: [], good: [], nearMiss: [] };
const english = await catalogue('en');

function expectSentence({ key, args = {} }: Message): void {
  const text = english[key];
  expect(text, `locales/en has no "${key}"`).toBeTruthy();
  const names = [...(text ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  expect([...new Set(names)].sort(), `the {names} of "${key}"`).toEqual(Object.keys(args).sort());
}

/** `context`, with a note of each part that is read. */
function noting(context: Context, read: Set<string>): Context {
  return new Proxy(context, {
    get(target, part) {
      read.add(String(part));
      return Reflect.get(target, part);
    },
  });
}

/** What the whole engine finds in an example, for this rule alone. */
function run(rule: Rule, { draft, context }: Example): Finding[] {
  return check(draft, contextFrom(context)).filter((finding) => finding.rule === rule.id);
}

it('the engine holds every file in rules/', () => {
  expect(rules.map((rule) => rule.id)).toEqual(
    Object.keys(files)
      .map((path) => basename(path, '.ts'))
      .sort(),
  );
});

describe.each(Object.entries(files))('%s', (path, rule) => {
  const examples = beside[path.replace(/\.ts$/, '.examples.ts')] ?? none;

  it('keeps the contract', () => {
    expect(rule.id).toBe(basename(path, '.ts'));
    expect(['block', 'approve', 'warn', 'hint']).toContain(rule.level);
    expect(rule.description).toMatch(/^[A-Z].{15,160}\.$/);
    expect(Object.keys(contextFrom({ now: '', account: '' })), 'needs').toEqual(
      expect.arrayContaining([...rule.needs]),
    );
    expect(examples.bad.length, 'bad examples').toBeGreaterThanOrEqual(3);
    expect(examples.good.length, 'good examples').toBeGreaterThanOrEqual(3);
    expect(examples.nearMiss.length, 'near misses').toBeGreaterThanOrEqual(1);
  });

  it('reads no more of the context than it says', () => {
    // What it does not say, `check` takes for nothing to it, and keeps what it found before.
    const read = new Set<string>();
    for (const { draft, context } of Object.values(examples).flat())
      rule.check(draft, noting(contextFrom({ now: '2026-11-20T09:00:00Z', ...context }), read));
    expect([...rule.needs]).toEqual(expect.arrayContaining([...read]));
  });

  it('names only sentences that locales/en has', () => {
    const source = readFileSync(new URL(path, import.meta.url), 'utf8');
    for (const [key] of source.matchAll(/\bguard_\w*[a-z]\b/g)) expect(english, path).toHaveProperty(key);
  });

  it.each(examples.bad)('finds “$span” in “$draft”', (example) => {
    const findings = run(rule, example);
    expect(
      findings.filter(({ message }) => message.key === 'guard_rule_failed'),
      'failures',
    ).toEqual([]);
    const spans = findings.map(({ span: [start, end] }) => example.draft.slice(start, end));
    expect(spans).toContain(example.span);
    for (const finding of findings) {
      expectSentence(finding.message);
      if (finding.fix) expectSentence(finding.fix.label);
    }
  });

  it.each(examples.bad.filter((example) => example.span))('is content once “$span” is fixed', (example) => {
    const finding = run(rule, example).find(({ span: [a, b] }) => example.draft.slice(a, b) === example.span);
    if (!finding?.fix) return;
    const [start, end] = finding.span;
    const fixed = example.draft.slice(0, start) + finding.fix.replacement + example.draft.slice(end);
    const again = run(rule, { ...example, draft: fixed });
    expect(
      again.filter(
        ({ span }) => span[0] <= start + (finding.fix?.replacement.length ?? 0) && span[1] > start,
      ),
    ).toEqual([]);
  });

  it.each(examples.good)('passes “$draft”', (example) => {
    expect(run(rule, example)).toEqual([]);
  });

  it.each(examples.nearMiss)('passes the near miss “$draft”', (example) => {
    expect(run(rule, example)).toEqual([]);
  });

  it('takes any text, in any context that its examples know', () => {
    const all = Object.values(examples).flat();
    const words = all.flatMap(({ draft }) => draft.split(/(?<=\s)/)).slice(0, 400);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 30 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...all), (draft, { context }) => {
        for (const finding of rule.check(draft, contextFrom(context))) {
          const [start, end] = finding.span;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(draft.length);
          expect(finding.rule).toBe(rule.id);
        }
      }),
    );
  });

  it('gets through 25,000 hostile characters', () => {
    // No clock: a rule whose time grows with the square would run into the test's own limit.
    const { context } = examples.bad[0] ?? {};
    const draft = examples.bad.map((example) => example.draft).join(' ');
    for (const piece of [
      'a',
      'あ',
      '1 ',
      '.',
      ' ',
      '"',
      '“',
      '[A ',
      '{{a',
      '_',
      '$1,',
      'we will ',
      'we will fix it ',
      draft,
    ])
      for (const tail of ['', 'z'])
        rule.check(
          piece.repeat(Math.ceil(25_000 / piece.length)).slice(0, 25_000 - tail.length) + tail,
          contextFrom(context),
        );
  });
});
