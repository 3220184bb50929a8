import { UserRoundX } from 'lucide-react';
import { create } from 'zustand';
import type { Basis, Identity } from '../../lib/crm/model.ts';
import { maskName } from '../../lib/customer/mask.ts';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { identityRemedies } from './remedies.ts';

interface Taken {
  customerId: string;
  /** Masked: nothing private outlives the room. */
  name: string;
  /** How it was known; said again by Undo. */
  basis: Basis;
}

const useTaken = create<Record<string, Taken>>(() => ({}));

/**
 * Takes back that this is the customer. One of several who have the X account keeps it in the CRM, where nobody knows
 * whose it is: the choice alone is taken back. Who it was stays at hand until it is said again, or the sidebar closes. */
export async function takeBack(
  postId: string,
  name: string,
  identity: Identity,
  chosen: boolean,
): Promise<void> {
  const { id: identityId, customerId, basis } = identity;
  const opId = crypto.randomUUID();
  await attempt(
    async () => {
      if (chosen) await call('answer-identity', { postId, customerId, holds: true });
      else await call('remove-identity', { customerId, identityId, opId });
      useTaken.setState({ [postId]: { customerId, basis, name: maskName(name) } });
    },
    undefined,
    identityRemedies(postId),
  );
}

async function restore(postId: string, { customerId, basis }: Taken): Promise<void> {
  const opId = crypto.randomUUID();
  const send = async () => {
    await call('confirm-identity', { postId, customerId, basis, opId });
    const { [postId]: _restored, ...others } = useTaken.getState();
    useTaken.setState(others, true);
  };
  await attempt(send, undefined, identityRemedies(postId));
}

export function TakenBack({ postId }: { postId: string }) {
  const taken = useTaken((all) => all[postId]);
  if (!taken) return null;
  return (
    <Notice
      icon={<UserRoundX size={15} aria-hidden />}
      action={
        <Button guarded onClick={() => restore(postId, taken)}>
          {t('room_undo')}
        </Button>
      }
    >
      {t('room_taken_back', { name: taken.name })}
    </Notice>
  );
}
