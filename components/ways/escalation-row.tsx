import { type FormEvent, useId, useState } from 'react';
import { caseStatuses } from '../../lib/crm/lists.ts';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { outcomes, standingOf, tellers } from '../../lib/escalation/escalation.ts';
import type { EscalationInfo } from '../../lib/escalation/overdue.ts';
import { t } from '../../lib/platform/i18n.ts';
import { showToast } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { useNow } from '../ui/time.ts';
import { returnEscalation, tellCustomer } from './escalate.ts';
import { dueTitle, dueWords, tellWords } from './standing.ts';
import styles from './ways.module.css';

interface EscalationRowProps {
  row: EscalationInfo;
  record: CustomerRecord | null;
}

const word = (id: string) => id.replaceAll('-', '_');

/** One hand-over: where it stands, and the way back. */
export function EscalationRow({ row, record }: EscalationRowProps) {
  const now = useNow();
  const [open, setOpen] = useState(false);
  const standing = standingOf(row, now, row.refused);
  const tell = tellWords(row, now);
  const [busy, setBusy] = useState(false);
  const told = async () => {
    setBusy(true);
    await tellCustomer(row.id);
    setBusy(false);
  };
  const tone = { waits: 'accent', overdue: 'bad', back: 'ok', refused: 'bad' } as const;
  return (
    <li className={styles.out} data-standing={standing}>
      <div className={styles.partHead}>
        <bdi className={styles.cut}>{row.name}</bdi>
        {row.caseNumber && <bdi className={styles.dim}>{row.caseNumber}</bdi>}
        <span title={dueTitle(row, now)}>
          <Pill tone={tone[standing]}>
            {row.back
              ? t('ways_is_back', { outcome: t(`ways_outcome_${word(row.back.outcome)}`) })
              : standing === 'refused'
                ? t('ways_refused')
                : dueWords(row, now)}
          </Pill>
        </span>
        {!row.back && standing !== 'refused' && (
          <Button className={styles.small} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('ways_came_back')}
          </Button>
        )}
      </div>
      {tell && (
        <p className={`${styles.partHead} ${tell.late ? styles.bad : styles.asked}`} data-untold>
          <span className={styles.told}>
            {t('ways_owes_word')} {row.waitsUntil && <bdi>{tell.words}</bdi>}
          </span>
          <Button className={styles.small} disabled={busy} onClick={() => void told()}>
            {t('ways_told')}
          </Button>
        </p>
      )}
      {open && !row.back && <BackForm row={row} record={record} />}
    </li>
  );
}

/** Back to work, unless it is settled: so the case is open again. */
const statuses = caseStatuses.filter((status) => status !== 'escalated');

function BackForm({ row, record }: EscalationRowProps) {
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('solved');
  const [told, setTold] = useState<(typeof tellers)[number]>(row.tells);
  const [status, setStatus] = useState<(typeof statuses)[number]>('open');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const version = record?.cases.find(({ id }) => id === row.caseId)?.version ?? null;
    if (await returnEscalation({ id: row.id, outcome, told, note, status, version }))
      showToast({ message: { key: 'ways_back_kept', args: { desk: row.name } }, done: true });
    setBusy(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void keep(event)}>
      <Choice
        name={t('ways_what_came')}
        all={outcomes}
        value={outcome}
        label={(each) => t(`ways_outcome_${word(each)}`)}
        onValue={setOutcome}
      />
      <Choice
        name={t('ways_who_told')}
        all={tellers}
        value={told}
        label={(each) => t(`ways_told_${word(each)}`)}
        onValue={setTold}
      />
      {row.caseId && (
        <Choice
          name={t('ways_case_now')}
          all={statuses}
          value={status}
          label={(each) => t(`sidebar_case_${each}`)}
          onValue={setStatus}
        />
      )}
      <textarea
        dir="auto"
        rows={2}
        maxLength={4000}
        value={note}
        aria-label={t('ways_back_hint')}
        placeholder={t('ways_back_hint')}
        onChange={({ target }) => setNote(target.value)}
      />
      <p className={styles.send}>
        <Button type="submit" guarded look="primary" disabled={busy}>
          {t('ways_back_keep')}
        </Button>
      </p>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  all: readonly Value[];
  value: Value;
  label(value: NoInfer<Value>): string;
  onValue(value: NoInfer<Value>): void;
}

function Choice<Value extends string>({ name, all, value, label, onValue }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.pick}>
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={({ target }) => onValue(target.value as Value)}>
        {all.map((each) => (
          <option key={each} value={each}>
            {label(each)}
          </option>
        ))}
      </select>
    </div>
  );
}
