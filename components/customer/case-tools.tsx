import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { caseStatuses } from '../../lib/crm/lists.ts';
import type { AgentRef, Case, CaseStatus } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { AssignCase } from './assign-case.tsx';
import styles from './case.module.css';
import { addNote, claimCase } from './case-work.ts';

/** What is open beneath a case: one at a time. */
export type Tool = 'status' | 'claim' | 'assign' | 'note';

interface CaseToolProps {
  supportCase: Case;
  tool: Tool;
  /** The specialist's name as the CRM writes it. */
  agent: string;
  give(to: AgentRef | null): Promise<boolean>;
  /** What the case is, or is to be. */
  status: CaseStatus;
  setStatus(status: CaseStatus): Promise<boolean>;
  onClose(): void;
}

export function CaseTool({ supportCase, tool, agent, give, status, setStatus, onClose }: CaseToolProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tool)
      box.current?.querySelector<HTMLElement>('textarea, input, [aria-pressed=true], button')?.focus();
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [tool]);
  return (
    <div ref={box} className={styles.tool}>
      {tool === 'status' && (
        <StatusChoice number={supportCase.number} status={status} setStatus={setStatus} onClose={onClose} />
      )}
      {tool === 'claim' && <TakeOver supportCase={supportCase} onClose={onClose} />}
      {tool === 'assign' && (
        <AssignCase supportCase={supportCase} agent={agent} give={give} onClose={onClose} />
      )}
      {tool === 'note' && <NoteForm supportCase={supportCase} onClose={onClose} />}
    </div>
  );
}

type ChoiceProps = Pick<CaseToolProps, 'supportCase' | 'onClose'>;
type StatusProps = Pick<CaseToolProps, 'status' | 'setStatus' | 'onClose'> & Pick<Case, 'number'>;

function StatusChoice({ number, status: now, setStatus, onClose }: StatusProps) {
  // Closed at once: the case itself says what it is to be, and a refusal has a line of its own.
  const set = (status: CaseStatus) => {
    if (status !== now) void setStatus(status);
    onClose();
  };
  // To escalate is to hand over to a desk, with a note: no mere status.
  const offered = caseStatuses.filter((each) => each !== 'escalated' || each === now);
  return (
    <fieldset className={styles.statuses}>
      <legend className="vh">{t('room_status_of', { number })}</legend>
      {offered.map((status) => (
        <button
          key={status}
          type="button"
          data-guarded
          className={styles.chip}
          aria-pressed={status === now}
          onClick={() => set(status)}
        >
          {t(`sidebar_case_${status}`)}
        </button>
      ))}
    </fieldset>
  );
}

function TakeOver({ supportCase, onClose }: ChoiceProps) {
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    if (await claimCase(supportCase, true)) onClose();
    setBusy(false);
  };
  return (
    <div className={styles.ask}>
      <p>{t('crm_error_owned', { owner: supportCase.owner })}</p>
      <Button guarded disabled={busy} onClick={() => void take()}>
        {t('room_take_over')}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {t('sidebar_cancel')}
      </Button>
    </div>
  );
}

function NoteForm({ supportCase, onClose }: ChoiceProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const note = text.trim();
    if (!note || busy) return;
    setBusy(true);
    if (await addNote(supportCase, note)) onClose();
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit.current?.form?.requestSubmit();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void keep(event)}>
      <textarea
        dir="auto"
        rows={2}
        maxLength={4000}
        value={text}
        aria-label={t('room_note_on', { number: supportCase.number })}
        placeholder={t('room_note_hint')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.formButtons}>
        <Button look="quiet" onClick={onClose}>
          {t('sidebar_cancel')}
        </Button>
        <Button ref={submit} type="submit" guarded look="primary" disabled={!text.trim() || busy}>
          {t('room_note_keep')}
        </Button>
      </span>
    </form>
  );
}
