// What the bench bundles as the extension does.
export { defaultPolicy } from '../../../lib/policy/policy.ts';
export { triage } from '../../../lib/triage/judge.ts';
