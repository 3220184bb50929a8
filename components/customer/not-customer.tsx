import { UserRoundX } from 'lucide-react';
import type { IdentityAnswer } from '../../lib/db/clew-db.ts';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { showToast } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import { identityRemedies } from './remedies.ts';

const minute = 60_000;

/** Keeps, or takes back, that the author is not this customer; with null, no customer at all. True once it is kept. */
async function answer(postId: string, customerId: string | null, holds: boolean): Promise<boolean> {
  const send = async () => {
    await call('answer-identity', { postId, customerId, holds });
    return true;
  };
  return (await attempt(send, undefined, identityRemedies(postId))) ?? false;
}

export async function sayNotThis(postId: string, customerId: string, name: string): Promise<void> {
  if (!(await answer(postId, customerId, true))) return;
  showToast({
    done: true,
    message: { key: 'room_not_this_kept', args: { name } },
    action: { label: { key: 'room_undo' }, run: () => void answer(postId, customerId, false) },
  });
}

export function SayNotCustomer({ postId }: { postId: string }) {
  return (
    <Button guarded onClick={() => answer(postId, null, true)}>
      <UserRoundX size={14} aria-hidden />
      {t('room_none')}
    </Button>
  );
}

/** Somebody has said so: in the place of everybody who might have been it. */
export function NotCustomer({ answer: { agent, at }, postId }: { answer: IdentityAnswer; postId: string }) {
  const now = useNow();
  return (
    <Notice
      icon={<UserRoundX size={15} aria-hidden />}
      action={
        <Button guarded onClick={() => answer(postId, null, false)}>
          {t('room_undo')}
        </Button>
      }
    >
      {t('room_none')} <span aria-hidden>·</span>{' '}
      <time dateTime={at} title={fullDate(at)}>
        {t(now - Date.parse(at) < minute ? 'room_said_now' : 'room_said_by', {
          agent: agent || t('room_somebody'),
          ...(now - Date.parse(at) >= minute && { age: age(at, now, 'long') }),
        })}
      </time>
    </Notice>
  );
}
