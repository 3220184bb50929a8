import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { flagRules, flagsOf } from '../../lib/triage/flags.ts';
import type { FlagExamples, Flagged, FlagRule } from '../../lib/triage/rule.ts';
import type { AuthoredExample } from '../../lib/triage/rules/impersonation.examples.ts';
import { flags } from '../../lib/triage/triage.ts';
import { catalogue } from '../../scripts/locales.ts';

const files = import.meta.glob<FlagRule>(
  ['../../lib/triage/rules/*.ts', '!**/*.test.ts', '!**/*.examples.ts'],
  { eager: true, import: 'default' },
);
const beside = import.meta.glob<FlagExamples>('../../lib/triage/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});
const english = await catalogue('en');
const policy = {
  ...defaultPolicy,
  ceo: [{ id: '1', handle: 'mirahalden', name: 'Mira Halden' }],
  brand: [{ id: '2', handle: 'HaldenHelp', name: 'Halden Help' }],
};

function run(rule: FlagRule, { text, lang = 'en', before = [], author }: AuthoredExample) {
  const by = (words: string): Flagged => ({
    text: words,
    lang,
    author: { id: '3', handle: 'somebody', name: '', ...author },
  });
  const post = by(text);
  return rule.check(post, [...before.map(by), post], policy);
}

it('the flags come from every file in rules/', () => {
  expect(flagRules.map(({ id }) => id).sort()).toEqual(
    Object.keys(files)
      .map((path) => basename(path, '.ts'))
      .sort(),
  );
});

describe.each(Object.entries(files))('%s', (path, rule) => {
  const examples = beside[path.replace(/\.ts$/, '.examples.ts')] ?? { bad: [], good: [], nearMiss: [] };

  it('keeps the contract', () => {
    expect(rule.id).toBe(basename(path, '.ts'));
    expect(flags).toContain(rule.id);
    expect(rule.description).toMatch(/^[A-Z].{15,160}\.$/);
    expect(english).toHaveProperty(`triage_${rule.id}`);
    expect(examples.bad.length).toBeGreaterThanOrEqual(3);
    expect(examples.good.length).toBeGreaterThanOrEqual(3);
    expect(examples.nearMiss.length).toBeGreaterThanOrEqual(1);
  });

  it.each(examples.bad)('flags “$text”', (example) => {
    const found = run(rule, example);
    expect(found.length).toBeGreaterThan(0);
    const spans = found.map(({ span }) => span && example.text.slice(span[0], span[1]));
    if (example.span) expect(spans).toContain(example.span);
    for (const { id, message } of found) {
      expect(id).toBe(rule.id);
      expect(english).toHaveProperty(message.key);
    }
  });

  it.each([...examples.good, ...examples.nearMiss])('does not flag “$text”', (example) => {
    expect(run(rule, example)).toEqual([]);
  });

  it('takes any text', () => {
    const words = Object.values(examples)
      .flat()
      .flatMap(({ text }) => text.split(' '));
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 })), {
        maxLength: 30,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (any) => {
        for (const { span } of run(rule, { text: any })) {
          if (!span) continue;
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(any.length);
        }
      }),
    );
  });
});

it('25,000 hostile characters are read quickly', () => {
  for (const piece of [
    'a',
    '1 ',
    '.',
    'my ',
    'burn ',
    'sold my data ',
    'writing a ',
    'dm me to ',
    'fire in ',
  ])
    flagsOf({ text: piece.repeat(Math.ceil(25_000 / piece.length)) }, [], defaultPolicy);
});
