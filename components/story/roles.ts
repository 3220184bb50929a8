import type { Author } from '../../lib/detect/post.ts';
import type { Account, Policy } from '../../lib/policy/policy.ts';

/** By numeric id where both sides have one; by handle otherwise. */
function isOneOf(author: Author, accounts: readonly Account[]): boolean {
  return accounts.some(({ id, handle }) =>
    id !== null && author.id !== null
      ? id === author.id
      : handle.toLowerCase() === author.handle.toLowerCase(),
  );
}

export function roleOf(author: Author, policy: Policy): 'ceo' | 'brand' | null {
  if (isOneOf(author, policy.ceo)) return 'ceo';
  return isOneOf(author, policy.brand) ? 'brand' : null;
}
