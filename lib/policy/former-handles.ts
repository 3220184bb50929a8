import type { Account, Policy } from './policy.ts';

/**
 * The next policy with what the one before knew of the same accounts, by id: a handle that was changed becomes a former
 * one, and former handles, which the settings page does not show, are kept. A handle in use is no former one.
 */
export function keepFormerHandles(before: Policy, next: Policy): Policy {
  const known = new Map([...before.ceo, ...before.brand].map((account) => [account.id, account]));
  const settle = (account: Account): Account => {
    const earlier = account.id ? known.get(account.id) : undefined;
    if (!earlier) return account;
    const handles = [...(account.formerHandles ?? earlier.formerHandles ?? []), earlier.handle];
    const former = handles.filter(
      (handle, place) =>
        handle.toLowerCase() !== account.handle.toLowerCase() && handles.indexOf(handle) === place,
    );
    return {
      ...account,
      ...(former.length > 0 && { formerHandles: former.slice(-20) }),
    };
  };
  return { ...next, ceo: next.ceo.map(settle), brand: next.brand.map(settle) };
}
