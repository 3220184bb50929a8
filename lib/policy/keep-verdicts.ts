import type { Policy } from './policy.ts';

/**
 * The next policy with the verdicts on hashtags that specialists gave while its form stood open; of two on one hashtag
 * the later counts. Verdicts that came with the policy itself have no time, and can be taken out there.
 */
export function keepVerdicts(before: Policy, next: Policy): Policy {
  const given = Object.entries(before.hashtags).filter(
    ([tag, { when }]) => when !== '' && when > (next.hashtags[tag]?.when ?? ''),
  );
  return { ...next, hashtags: Object.fromEntries([...Object.entries(next.hashtags), ...given]) };
}
