import { expect, it } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { check } from './check.ts';
import { contextFrom } from './context.ts';
import { examplePost } from './example-record.ts';
import { judgedByFlags } from './judged.ts';

it('bears the flags that the post bears, with their reasons, and knows nothing else', () => {
  const post = examplePost('The heater is smoking, and my lawyer will call.');
  const triage = judgedByFlags(post, [], defaultPolicy);
  expect(triage).toMatchObject({ intent: 'unsure', severity: 0, product: null });
  expect(triage.flags).toEqual(expect.arrayContaining(['safety', 'legal_threat']));
  expect(triage.reasons.map(({ id }) => id)).toEqual(expect.arrayContaining(['safety', 'legal_threat']));
});

it('is the same object while post, thread and policy are', () => {
  const post = examplePost('The heater is smoking.');
  const thread = [post];
  expect(judgedByFlags(post, thread, defaultPolicy)).toBe(judgedByFlags(post, thread, defaultPolicy));
  expect(judgedByFlags(post, [post], defaultPolicy)).not.toBe(judgedByFlags(post, thread, defaultPolicy));
});

it('the rules take the flags from the triage alone, whatever the post says', () => {
  const post = examplePost('The heater is smoking and it smells of burning!');
  const thread = [post];
  const found = (triage = judgedByFlags(post, thread, defaultPolicy)): string[] =>
    check('A little smoke is normal.', contextFrom({ post, thread, triage })).map(({ rule }) => rule);
  expect(found()).toContain('safety');
  expect(found({ ...judgedByFlags(post, thread, defaultPolicy), flags: [] })).not.toContain('safety');
});
