import { UserRoundX } from 'lucide-react';
import { create } from 'zustand';
import type { Basis, Identity } from '../../lib/crm/model.ts';
import { maskName } from '../../lib/customer/mask.ts';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { identityRemedies } from './remedies.ts';

interface Taken {
  customerId: string;
  /** Masked: nothing private outlives the room. */
  name: string;
  /** How it was known, and the operation that took it back, which knows the rest: Undo restores it. A choice had none. */
  basis: Basis;
  undoes: string | null;
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
  const opId = newOperationId();
  await attempt(
    async () => {
      if (chosen) await call('answer-identity', { postId, customerId, holds: true });
      else await call('remove-identity', { customerId, identityId, opId });
      // Said where nobody is sure of the customer any more; while that waits for the CRM, the customer stays.
      const undoes = chosen ? null : opId;
      useTaken.setState({ [postId]: { customerId, basis, undoes, name: maskName(name) } });
    },
    undefined,
    identityRemedies(postId),
  );
}

async function restore(postId: string, { customerId, basis, undoes }: Taken): Promise<void> {
  const opId = newOperationId();
  const send = async () => {
    await call('confirm-identity', { postId, customerId, basis, opId, ...(undoes && { undoes }) });
    const { [postId]: _restored, ...others } = useTaken.getState();
    useTaken.setState(others, true);
  };
  await attempt(send, undefined, identityRemedies(postId));
}

export function TakenBack({ postId, operations }: { postId: string; operations: readonly OperationInfo[] }) {
  const taken = useTaken((all) => all[postId]);
  const onItsWay = operations.find(({ opId }) => opId === taken?.undoes);
  // Refused, it has a line of its own, which says why.
  if (!taken || onItsWay?.state === 'failed') return null;
  if (onItsWay)
    return (
      <Notice icon={<UserRoundX size={15} aria-hidden />}>
        <span role="status">{t('outbox_identity_waits')}</span>
      </Notice>
    );
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
