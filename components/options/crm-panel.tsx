import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportOutcome } from '../../lib/crm/import/import-files.ts';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import type { CommandOutput } from '../../lib/messaging/define-command.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { problemOf } from '../problem-of.ts';
import { Button } from '../ui/button.tsx';
import { Columns } from './columns.tsx';
import { ImportFiles } from './import-files.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';
import styles from './options.module.css';
import { type ImportStep, runImport } from './run-import.ts';

type Status = CommandOutput<'crm-status'>;

/** Which customers Clew knows, and where they come from. */
export function CrmPanel() {
  const [status, setStatus] = useState<Status | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  const [report, setReport] = useState<ImportOutcome | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<ImportStep | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const [asking, setAsking] = useState<'load-demo' | 'clear-crm' | null>(null);

  const refresh = useCallback(async () => setStatus(await call('crm-status', {})), []);
  useEffect(() => {
    refresh().catch((error) => setProblem(problemOf(error)));
  }, [refresh]);

  /** What `work` resolves to is said instead of `said`, where it is a key. */
  const run = async (work: () => Promise<unknown>, said: string | null) => {
    setBusy(true);
    setAsking(null);
    setProblem(null);
    setReport(null);
    setDone(null);
    try {
      const instead = await work();
      await refresh();
      setDone(typeof instead === 'string' ? instead : said);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  const importAll = (files: File[]) =>
    run(async () => {
      const stopping = new AbortController();
      stop.current = stopping;
      setCancelling(false);
      setStep({ step: 'reading', share: 0 });
      const outcome = await runImport(files, setStep, stopping.signal).finally(() => setStep(null));
      setReport(outcome);
      return outcome ? null : 'options_import_cancelled';
    }, null);
  const cancel = () => {
    setCancelling(true);
    stop.current?.abort();
  };
  const demo = () => run(() => call('load-demo', {}), 'options_demo_done');
  const clear = () => run(() => call('clear-crm', {}), 'options_clear_done');
  const empty = !status || Object.values(status.counts).every((count) => count === 0);

  return (
    <section className={styles.group} aria-labelledby="crm-title">
      <h2 id="crm-title">{t('options_crm')}</h2>
      <p className={styles.about}>{t('options_crm_embedded')}</p>
      {status && (
        <dl className={styles.counts}>
          {Object.entries(status.counts).map(([name, count]) => (
            <div key={name}>
              <dt>{t(`options_count_${name}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      <ImportFiles busy={busy} onFiles={(files) => void importAll(files)} />
      {step && <ImportProgress step={step} onCancel={cancelling ? null : cancel} />}
      <div role="status">
        {problem && <p className={styles.error}>{say(problem)}</p>}
        {done && <p className={styles.done}>{t(done)}</p>}
        {report && <ImportReport report={report} />}
      </div>
      <Columns />
      {asking ? (
        <div
          className={styles.ask}
          role="alertdialog"
          aria-label={t('options_crm')}
          aria-describedby="crm-ask"
        >
          <p id="crm-ask">{t(asking === 'clear-crm' ? 'options_clear_ask' : 'options_demo_ask')}</p>
          <Button autoFocus onClick={() => setAsking(null)}>
            {t('options_keep')}
          </Button>
          <Button className={styles.danger} onClick={asking === 'clear-crm' ? clear : demo}>
            {t(asking === 'clear-crm' ? 'options_clear_yes' : 'options_demo_yes')}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button disabled={busy} onClick={() => (empty ? void demo() : setAsking('load-demo'))}>
            {t('options_demo')}
          </Button>
          <Button disabled={busy || empty} onClick={() => setAsking('clear-crm')}>
            {t('options_clear')}
          </Button>
        </div>
      )}
    </section>
  );
}
