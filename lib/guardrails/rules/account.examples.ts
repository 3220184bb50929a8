import { defaultPolicy } from '../../policy/policy.ts';
import type { Examples } from '../rule.ts';

const policy = { ...defaultPolicy, accounts: [{ handle: 'HarbourHelp' }] };
const brand = { ...defaultPolicy, brand: [{ id: null, handle: 'HarbourLine' }] };
const draft = 'The pier is open.';

const examples: Examples = {
  bad: [
    { draft, span: draft, context: { policy, account: 'inga_private' } },
    { draft, span: draft, context: { policy, account: null } },
    { draft, span: draft, context: { policy: brand, account: 'harbourlinee' } },
  ],
  good: [
    { draft, context: { policy, account: 'HarbourHelp' } },
    { draft, context: { policy, account: '@harbourhelp' } },
    { draft, context: { policy: brand, account: 'HarbourLine' } },
  ],
  nearMiss: [
    { draft, context: { policy } },
    { draft, context: { account: 'anybody' } },
  ],
};

export default examples;
