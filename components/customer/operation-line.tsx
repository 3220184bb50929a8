import { Clock, TriangleAlert } from 'lucide-react';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import styles from './operation.module.css';
import { crmRemedies } from './remedies.ts';

/**
 * A write that waits, or that the CRM refused, with the reason and what can be done about it. One that is on its way and
 * has met nothing is not worth a line: it would be gone before it is read.
 */
export function OperationLine({ operation }: { operation: OperationInfo }) {
  const { opId, kind, state, problem } = operation;
  if (state !== 'failed' && !problem) return null;
  const failed = state === 'failed';
  const Icon = failed ? TriangleAlert : Clock;
  const action = problem?.action;
  const remedy = action && crmRemedies[action.key];
  return (
    <div className={failed ? styles.refused : styles.waits} role={failed ? 'alert' : 'status'}>
      <Icon size={14} aria-hidden />
      <p>
        <b>{t(`room_op_${kind.replaceAll('-', '_')}`)}</b> {t(failed ? 'room_op_refused' : 'room_op_waits')}{' '}
        {problem && say(problem.sentence)}
      </p>
      <span className={styles.buttons}>
        {action && remedy && <Button onClick={remedy}>{say(action)}</Button>}
        <Button guarded onClick={() => attempt(() => call('retry-operation', { opId }))}>
          {t('sidebar_retry')}
        </Button>
        {failed && (
          <Button
            guarded
            look="quiet"
            title={t('room_let_go_hint')}
            onClick={() => attempt(() => call('dismiss-operation', { opId }))}
          >
            {t('room_let_go')}
          </Button>
        )}
      </span>
    </div>
  );
}
