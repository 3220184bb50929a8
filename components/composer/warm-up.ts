import type { Interaction } from '../../lib/crm/model.ts';
import { check, rules } from '../../lib/guardrails/check.ts';
import { contactFacts } from '../../lib/guardrails/record-facts.ts';
import type { Context } from '../../lib/guardrails/rule.ts';

const sample = 'Hi @someone, sorry that your order is late. We asked the team to look into it today.';
const cold = [...rules];
/** Nobody's post; with the policy at hand, since the defaults would bring all of its schemas into the sidebar. */
const nobody = {
  post: null,
  thread: [],
  record: null,
  recordCut: false,
  values: [],
  triage: null,
  recent: [],
  account: null,
  unread: [],
  changes: [],
};

/**
 * Has the work done that only a first draft needs, in idle moments before anybody has typed a letter: the browser
 * compiles a rule's expressions when they are first used, some of them for tens of milliseconds, and the customer's
 * record is made ready once. Until `signal` aborts.
 */
export function warmUp(context: Context, signal: AbortSignal): void {
  const next = () => {
    if (signal.aborted) return;
    const rule = cold.pop();
    if (!rule) return void check(sample, context);
    try {
      rule.check(sample, { ...nobody, policy: context.policy });
    } catch {
      // Whoever types hears of it: a rule that fails is a finding.
    }
    requestIdleCallback(next);
  };
  requestIdleCallback(next);
}

/** Has contacts read for what they tell, a few at each idle moment: years of them at once would be felt. */
export function madeReady(contacts: readonly Interaction[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let at = 0;
    const next = () => {
      const end = Math.min(contacts.length, at + 40);
      for (; at < end; at++) contactFacts(contacts[at] as Interaction);
      if (at < contacts.length && !signal.aborted) requestIdleCallback(next, { timeout: 200 });
      else resolve();
    };
    next();
  });
}
