import { useEffect, useState } from 'react';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import type { OlderContacts } from '../../lib/guardrails/older-contacts.ts';
import { call } from '../../lib/messaging/client.ts';
import { madeReady } from './warm-up.ts';

/** Until the CRM is asked again. Milliseconds. */
const pause = 30_000;
const nothing: OlderContacts = { items: [], whole: false };

/**
 * The contacts that lie further back than the record's, once somebody types (`wanted`); null while they are read and
 * where there are none. Until then the guardrails know the record's own, and the background reads them before Insert.
 */
export function useOlder(record: CustomerRecord | null, wanted: boolean): OlderContacts | null {
  const customerId = record?.customer.id;
  const cursor = record?.moreInteractions ?? null;
  const [read, setRead] = useState<{ customerId: string; older: OlderContacts } | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another reason to ask.
  useEffect(() => {
    if (!wanted || !customerId || cursor === null) return;
    const stop = new AbortController();
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const older = await call('read-older', { customerId, cursor });
      await madeReady(older.items, stop.signal);
      if (!stop.signal.aborted) setRead({ customerId, older });
    };
    ask().catch(() => {
      if (stop.signal.aborted) return;
      setRead((known) => (known?.customerId === customerId ? known : { customerId, older: nothing }));
      again = setTimeout(() => setTries((count) => count + 1), pause);
    });
    return () => {
      stop.abort();
      clearTimeout(again);
    };
  }, [wanted, customerId, cursor, tries]);

  return cursor !== null && read && read.customerId === customerId ? read.older : null;
}
