import type { Flagged } from '../../../lib/triage/rule.ts';
import type { Judged } from '../../../lib/triage/triage.ts';
import { loadCore } from '../../load-core.ts';
import { type OwnPost, ownCompany } from './sets.ts';

const { triage } = await loadCore<typeof import('../../../lib/triage/judge.ts')>('lib/triage/judge.ts');
const { defaultPolicy } =
  await loadCore<typeof import('../../../lib/policy/policy.ts')>('lib/policy/policy.ts');
const { flags, intents } =
  await loadCore<typeof import('../../../lib/triage/triage.ts')>('lib/triage/triage.ts');

export { flags, intents };

const policy = { ...defaultPolicy, ...ownCompany };
const stranger = { id: '9', handle: 'somebody', name: 'Some Body' };

/** What is made of a text by itself: no conversation, and X's own reading of the language is not known. */
export const judged = (text: string, author?: OwnPost['author']): Judged => {
  const post: Flagged = { text, author: { ...stranger, ...author } };
  return triage(post, [], policy);
};
