import { useEffect, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import type { Ways } from '../../lib/policy/desks-policy.ts';
import type { Policy } from '../../lib/policy/policy.ts';

/** What the background said last: the next post has it at once. */
let last: { of: Policy['ways']; ways: Ways } | null = null;

/** What is in force; null until the background has said so for the first time. Asked again when the policy changes. */
export function useWays({ ways: of }: Pick<Policy, 'ways'>): Ways | null {
  const [ways, setWays] = useState(last?.ways ?? null);
  useEffect(() => {
    if (last && last.of === of) return setWays(last.ways);
    let gone = false;
    call('get-ways', {}).then(
      (value) => {
        last = { of, ways: value };
        if (!gone) setWays(value);
      },
      // The line stays empty; whatever reaches the background next says what is wrong.
      console.error,
    );
    return () => {
      gone = true;
    };
  }, [of]);
  return ways;
}
