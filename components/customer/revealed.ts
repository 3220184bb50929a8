import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { textMask } from '../../lib/customer/mask-text.ts';

/** Whose private values are on the screen, after a reason was logged. */
const useRevealed = create<{ customerId: string | null }>(() => ({ customerId: null }));

/** Tells the rest of the room that this customer's values are shown, for as long as `shown` holds. */
export function useReveal(customerId: string, shown: boolean): void {
  useEffect(() => {
    if (!shown) return;
    useRevealed.setState({ customerId });
    return () => useRevealed.setState({ customerId: null });
  }, [customerId, shown]);
}

/** Hides private values in what was written about a customer, until they are revealed. */
export function useVeil(record: CustomerRecord | null): (text: string) => string {
  const shown = useRevealed((state) => !record || state.customerId === record.customer.id);
  return useMemo(() => (shown || !record ? (text: string) => text : textMask(record)), [shown, record]);
}
