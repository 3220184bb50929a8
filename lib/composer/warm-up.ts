import type { Interaction } from '../crm/model.ts';
import { check, rules } from '../guardrails/check.ts';
import { contextFrom } from '../guardrails/context.ts';
import { contactFacts } from '../guardrails/record-facts.ts';
import type { Context } from '../guardrails/rule.ts';

const sample = 'Hi @someone, sorry that your order is late. We asked the team to look into it today.';
const cold = [...rules];

/** A worker has no idle moments of its own: the picture that somebody waits for is drawn first. Milliseconds. */
const patience = 100;
/** At once: a few milliseconds. */
const contacts = 40;

const turn = (wait = 0) => new Promise((resolve) => setTimeout(resolve, wait));

/**
 * Has the work done that only a first draft needs, in short turns before anybody has typed a letter: the browser compiles
 * a rule's expressions when they are first used, some of them for tens of milliseconds, and the customer's record is made
 * ready once. Until `signal` aborts.
 */
export async function warmUp(context: Context, signal: AbortSignal): Promise<void> {
  await turn(patience);
  for (let rule = cold.pop(); rule; rule = cold.pop()) {
    if (signal.aborted) return void cold.push(rule);
    try {
      rule.check(sample, contextFrom({ policy: context.policy }));
    } catch {
      // Whoever types hears of it: a rule that fails is a finding.
    }
    await turn();
  }
  if (!signal.aborted) check(sample, context);
}

/** Has contacts read for what they tell, a few at a time: years of them at once would be felt. */
export async function madeReady(all: readonly Interaction[], signal: AbortSignal): Promise<void> {
  for (let at = 0; at < all.length && !signal.aborted; at += contacts) {
    for (const contact of all.slice(at, at + contacts)) contactFacts(contact);
    await turn();
  }
}
