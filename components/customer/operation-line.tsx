import { Clock, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { CaseChanges } from './case-changes.tsx';
import styles from './operation.module.css';
import { crmRemedies } from './remedies.ts';

interface OperationLineProps {
  operation: OperationInfo;
  /** Brings a case into sight, by its number. */
  onShow?: ((number: string) => void) | undefined;
}

/**
 * A write that waits, or that the CRM refused, with the reason and what can be done about it. One that is on its way and
 * has met nothing is not worth a line: it would be gone before it is read.
 */
export function OperationLine({ operation, onShow }: OperationLineProps) {
  const { state, problem, conflict, way = 'retry', made } = operation;
  if (state !== 'failed' && !problem) return null;
  const failed = state === 'failed';
  const Icon = failed ? TriangleAlert : Clock;
  const action = problem?.action;
  const remedy = action && crmRemedies[action.key];
  return (
    <div className={failed ? styles.refused : styles.waits} role={failed ? 'alert' : 'status'}>
      <Icon size={14} aria-hidden />
      <p>
        <Told operation={operation} /> {problem && say(problem.sentence)}{' '}
        {conflict && <CaseChanges conflict={conflict} />}
      </p>
      <span className={styles.buttons}>
        {action && remedy && <Button onClick={remedy}>{say(action)}</Button>}
        {way === 'none' && made && onShow && (
          <Button onClick={() => onShow(made)}>{t('outbox_show_case', { number: made })}</Button>
        )}
        <Again operation={operation} />
        {failed && <LetGo operation={operation} />}
      </span>
    </div>
  );
}

/** What it is, and how far it came. A case that is made is never told as one that is not. */
function Told({ operation: { kind, state, way, made } }: { operation: OperationInfo }) {
  if (way === 'none' && made) return null;
  if (made)
    return (
      <b>{t(state === 'failed' ? 'outbox_made_unlinked' : 'outbox_made_unlinked_waits', { number: made })}</b>
    );
  return (
    <>
      <b>{t(`room_op_${kind.replaceAll('-', '_')}`)}</b>{' '}
      {t(state === 'failed' ? 'room_op_refused' : 'room_op_waits')}
    </>
  );
}

/** Once more: as it is where that may help, on top of what the case is now, or not at all. */
function Again({ operation: { opId, way = 'retry' } }: { operation: OperationInfo }) {
  // One per decision, so that a click that is sent twice is one.
  const newOpId = useRef<string | null>(null);
  if (way === 'none') return null;
  if (way === 'redo')
    return (
      <Button
        guarded
        onClick={() => {
          newOpId.current ??= newOperationId();
          const input = { opId, newOpId: newOpId.current };
          void attempt(() => call('redo-operation', input));
        }}
      >
        {t('outbox_redo')}
      </Button>
    );
  return (
    <Button guarded onClick={() => attempt(() => call('retry-operation', { opId }))}>
      {t(way === 'look' ? 'outbox_look' : 'sidebar_retry')}
    </Button>
  );
}

function LetGo({ operation: { opId, way, made } }: { operation: OperationInfo }) {
  const over = way === 'none' && made;
  const hint = over ? undefined : t(made ? 'outbox_let_go_link_hint' : 'room_let_go_hint');
  return (
    <Button
      guarded
      look="quiet"
      title={hint}
      onClick={() => attempt(() => call('dismiss-operation', { opId }))}
    >
      {t(over ? 'outbox_understood' : 'room_let_go')}
    </Button>
  );
}
