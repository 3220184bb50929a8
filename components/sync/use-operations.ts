import { useEffect, useState } from 'react';
import type { SyncRow } from '../../lib/commands/list-operations.ts';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { problemOf } from '../problem-of.ts';

export interface Operations {
  /** Null until the first answer. */
  rows: SyncRow[] | null;
  /** How many more there are. */
  more: number;
  problem: Message | null;
}

/** What is not done, read again whenever the background says that it changed. */
export function useOperations(version: string): Operations {
  const [found, setFound] = useState<Operations>({ rows: null, more: 0, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that it is to be read again
  useEffect(() => {
    let over = false;
    call('list-operations', {}).then(
      ({ rows, more }) => over || setFound({ rows, more, problem: null }),
      (error) => over || setFound((before) => ({ ...before, problem: problemOf(error) })),
    );
    return () => {
      over = true;
    };
  }, [version]);
  return found;
}
