import { Clock, TriangleAlert } from 'lucide-react';
import type { SyncRow } from '../../lib/commands/list-operations.ts';
import { partsOf } from '../../lib/crm/key-parts.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { crmRemedies } from '../customer/remedies.ts';
import { openRoom } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import styles from './sync.module.css';
import { closeSync } from './sync-store.ts';

/** One write: what it does, to whose, since when, how it stands and why, and what can be done about it. */
export function SyncLine({ row }: { row: SyncRow }) {
  const { opId, kind, state, createdAt, problem, again, crm, postId, handle, customer, caseNumber } = row;
  const now = useNow();
  const at = new Date(createdAt).toISOString();
  const Icon = state === 'needs-you' ? TriangleAlert : Clock;
  // For another CRM, there is one way whatever its problem was.
  const action = crm ? { key: 'crm_action_set_up' } : problem?.action;
  const remedy = action && crmRemedies[action.key];
  const show = async (post: string) => {
    closeSync();
    await attempt(() => call('select-post', { postId: post }));
    openRoom('story');
  };
  return (
    <li className={`${styles.row} ${state === 'needs-you' ? styles.refused : ''}`}>
      <Icon size={14} aria-hidden />
      <div className={styles.words}>
        <p>
          <b>{t(`sync_do_${kind.replaceAll('-', '_')}`)}</b>
        </p>
        <p className={styles.about}>
          {[caseNumber, customer, handle && `@${handle}`].map(
            (about) =>
              about && (
                // The separator is outside, where it follows the sentence's own direction.
                <span key={about}>
                  <bdi>{about}</bdi>
                </span>
              ),
          )}
          <time dateTime={at} title={fullDate(at)}>
            {t('sync_since', { age: age(at, now, 'long') })}
          </time>
        </p>
        <p className={styles.state}>
          {t(`sync_${state.replaceAll('-', '_')}`)} {why(row)}
        </p>
      </div>
      <span className={styles.buttons}>
        {remedy && <Button onClick={remedy}>{say(action)}</Button>}
        {again && (
          <Button guarded onClick={() => attempt(() => call('retry-operation', { opId }))}>
            {t('sidebar_retry')}
          </Button>
        )}
        {state === 'needs-you' && (
          <Button
            guarded
            look="quiet"
            title={t('room_let_go_hint')}
            onClick={() => attempt(() => call('dismiss-operation', { opId }))}
          >
            {t('room_let_go')}
          </Button>
        )}
        {postId && (
          <Button look="quiet" onClick={() => void show(postId)}>
            {t('sync_show_post')}
          </Button>
        )}
      </span>
    </li>
  );
}

function why({ crm, problem }: SyncRow): string {
  if (!crm) return problem ? say(problem.sentence) : '';
  const { adapter, place } = partsOf(crm);
  const name = t(`room_crm_${adapter}`);
  return t('outbox_other_crm', { crm: place ? t('outbox_crm_at', { name, place }) : name });
}
