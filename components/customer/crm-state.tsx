import { CloudOff, LockKeyhole, RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import type { ErrorReport } from '../../lib/messaging/errors.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import styles from './customer.module.css';
import { crmRemedies } from './remedies.ts';

const justNow = 60_000;
/** Nobody waits longer than this, in ms, without being told. */
const patience = 2000;

function useRefresh(postId: string): { busy: boolean; refresh(): void } {
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    await attempt(() => call('refresh-customer', { postId }));
    setBusy(false);
  };
  return { busy, refresh: () => void refresh() };
}

/** The CRM was asked anew, as of something old that is opened or by the specialist, and takes longer than a moment. */
function useSlow(fetchedAt: number | null, busy: boolean): boolean {
  const [stale] = useState(() => fetchedAt !== null && Date.now() - fetchedAt >= justNow && fetchedAt);
  const [slow, setSlow] = useState(false);
  const asked = busy || stale === fetchedAt;
  useEffect(() => {
    if (!asked) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, [asked]);
  return slow && asked;
}

interface CrmAgeProps {
  postId: string;
  /** Milliseconds; null where it is read out of the CRM itself this very moment. */
  fetchedAt: number | null;
}

/** How old is what is shown, and that newer is slow to come: small and at the side while all is well. Drawn anew with each post. */
export function CrmAge({ postId, fetchedAt }: CrmAgeProps) {
  const now = useNow();
  const { busy, refresh } = useRefresh(postId);
  const slow = useSlow(fetchedAt, busy);
  if (fetchedAt === null) return null;
  const at = new Date(fetchedAt).toISOString();
  return (
    <span className={styles.crmAge}>
      <span role="status" className={styles.crmSlow}>
        {slow && t('room_slow')}
      </span>
      {now - fetchedAt >= justNow && (
        <time dateTime={at} title={fullDate(at)}>
          {t('room_as_of', { age: age(at, now) })}
        </time>
      )}
      <Button
        look="icon"
        disabled={busy}
        aria-label={t('room_refresh')}
        title={t('room_refresh')}
        onClick={refresh}
      >
        <RotateCw size={13} aria-hidden />
      </Button>
    </span>
  );
}

/** Beside what it said before, small, so that all of that keeps its place on the screen. Why the CRM does not answer, how old is what it said before, and the one thing to do about it. */
export function CrmProblem({ problem, postId, fetchedAt }: CrmAgeProps & { problem: ErrorReport }) {
  const now = useNow();
  const { busy, refresh } = useRefresh(postId);
  const remedy = problem.action && crmRemedies[problem.action.key];
  const shut = problem.code === 'Forbidden' || problem.code === 'AuthError';
  const at = fetchedAt === null ? null : new Date(fetchedAt).toISOString();
  return (
    <Notice
      tone="warn"
      icon={shut ? <LockKeyhole size={15} aria-hidden /> : <CloudOff size={15} aria-hidden />}
      action={
        problem.action && remedy ? (
          <Button onClick={remedy}>{say(problem.action)}</Button>
        ) : (
          <Button
            look={fetchedAt === null ? 'plain' : 'icon'}
            disabled={busy}
            aria-label={t('sidebar_retry')}
            title={t('sidebar_retry')}
            onClick={refresh}
          >
            {fetchedAt === null ? t('sidebar_retry') : <RotateCw size={14} aria-hidden />}
          </Button>
        )
      }
    >
      <span role="status">
        {at && now - Date.parse(at) >= justNow && (
          <>
            <time dateTime={at} title={fullDate(at)}>
              {t('room_shown_as_of', { age: age(at, now, 'long') })}
            </time>{' '}
          </>
        )}
        {say(problem.sentence)}
      </span>
    </Notice>
  );
}
