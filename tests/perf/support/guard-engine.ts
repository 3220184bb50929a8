// What the bench bundles as the extension does, with what it needs to drive it.
export { check, rules } from '../../../lib/guardrails/check.ts';
export { contextFrom } from '../../../lib/guardrails/context.ts';
export { hostileTexts } from '../../support/hostile-texts.ts';
export { timeOf } from '../../support/regex-pumps.ts';
export { busyContext, largeRecord, values } from '../../support/reply-context.ts';

import type { Examples } from '../../../lib/guardrails/rule.ts';

const beside = import.meta.glob<Examples>('../../../lib/guardrails/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});

/** The examples of each rule, by its id. */
export const examples = new Map(
  Object.entries(beside).map(([path, own]) => [path.replace(/^.*\/|\.examples\.ts$/g, ''), own]),
);
export { contactFacts } from '../../../lib/guardrails/record-facts.ts';
