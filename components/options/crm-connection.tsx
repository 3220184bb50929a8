import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import type { CommandOutput } from '../../lib/messaging/define-command.ts';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import { requestAccess } from '../../lib/platform/request-access.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { problemOf } from '../problem-of.ts';
import { Button } from '../ui/button.tsx';
import { type AdapterSettings, textAt, withText } from './crm-settings.ts';
import { CrmSignIn } from './crm-sign-in.tsx';
import { Field } from './field.tsx';
import styles from './options.module.css';
import { WaitingWrites } from './waiting-writes.tsx';

type Listed = CommandOutput<'list-adapters'>;
type Probed = CommandOutput<'probe-crm'>;

interface CrmConnectionProps {
  policy: Policy;
  /** With the policy as it was saved. */
  onPolicy(policy: Policy): void;
}

/** Which CRM Clew works on, where it is, and how one lets Clew in. */
export function CrmConnection({ policy, onPolicy }: CrmConnectionProps) {
  const [adapter, setAdapter] = useState(policy.crm.adapter);
  const [settings, setSettings] = useState<Record<string, unknown>>(policy.crm.settings);
  const [listed, setListed] = useState<{ of: unknown; answer: Listed } | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [probed, setProbed] = useState<Probed | null>(null);

  // Known before the click: a browser gives access in the very turn of it, or not at all.
  useEffect(() => {
    let left = false;
    call('list-adapters', { settings }).then(
      (answer) => !left && setListed({ of: settings, answer }),
      (error) => !left && setProblem(problemOf(error)),
    );
    return () => {
      left = true;
    };
  }, [settings]);

  const own = (settings[adapter] ?? {}) as AdapterSettings;
  const change = (name: string, text: string) =>
    setSettings((all) => ({
      ...all,
      [adapter]: withText((all[adapter] ?? {}) as AdapterSettings, name, text.trim()),
    }));

  const run = useCallback(async (work: () => Promise<string | null>) => {
    setBusy(true);
    setProblem(null);
    setDone(null);
    setProbed(null);
    try {
      setDone(await work());
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  }, []);

  if (!listed) return problem && <p className={styles.error}>{say(problem)}</p>;
  const { adapters, waiting } = listed.answer;
  const info = adapters.find(({ id }) => id === adapter);
  const saved =
    policy.crm.adapter === adapter &&
    JSON.stringify(policy.crm.settings[adapter] ?? {}) === JSON.stringify(own);
  // What was typed last has been looked at.
  const told = listed.of === settings;
  const switching = policy.crm.adapter !== adapter && waiting > 0;

  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!info || !told || info.wrong.length > 0) return;
    const access = requestAccess(info.origins);
    void run(async () => {
      if (!(await access)) return 'room_crm_no_access';
      const now = await call('get-policy', {});
      onPolicy(await call('save-policy', { ...now, crm: { adapter, settings } }));
      return 'room_crm_saved';
    });
  };
  const test = () =>
    run(async () => {
      setProbed(await call('probe-crm', {}));
      return null;
    });

  return (
    <section className={styles.group} aria-labelledby="crm-connection">
      <h2 id="crm-connection">{t('room_crm_title')}</h2>
      <p className={styles.about}>{t('room_crm_about')}</p>
      <form noValidate className={styles.form} onSubmit={save}>
        <div className={styles.pair} role="radiogroup" aria-labelledby="crm-connection">
          {adapters.map(({ id }) => (
            <label key={id} className={styles.choice}>
              <input
                type="radio"
                name="crm-adapter"
                checked={id === adapter}
                onChange={() => {
                  setAdapter(id);
                  setTried(false);
                  setDone(null);
                  setProbed(null);
                  setProblem(null);
                }}
              />
              <span>
                {t(`room_crm_${id}`)}
                <span className={styles.hint}>{t(`room_crm_${id}_hint`)}</span>
              </span>
            </label>
          ))}
        </div>
        {info?.fields.map((field) => (
          <Field
            key={`${adapter} ${field.name}`}
            dir="ltr"
            label={t(field.label)}
            hint={field.optional ? t('room_crm_optional') : ''}
            error={tried && info.wrong.includes(field.name) ? wrongWord(field.kind) : undefined}
            inputMode={field.kind === 'url' ? 'url' : undefined}
            spellCheck={false}
            autoComplete="off"
            placeholder={field.placeholder}
            defaultValue={textAt(own, field.name)}
            onValue={(text) => change(field.name, text)}
          />
        ))}
        {switching && <p className={styles.error}>{plural('room_crm_waiting', waiting)}</p>}
        <div className={styles.buttons}>
          <Button type="submit" look="primary" disabled={busy || saved || !told}>
            {t('room_crm_use')}
          </Button>
          <Button disabled={busy || !saved} onClick={() => void test()}>
            {t('room_crm_test')}
          </Button>
        </div>
      </form>
      {info && saved && (info.takesSecret || info.hasSignIn) && (
        <CrmSignIn key={adapter} info={info} busy={busy} run={run} />
      )}
      <WaitingWrites after={busy} />
      <div role="status">
        {problem && <p className={styles.error}>{say(problem)}</p>}
        {done && <p className={done === 'room_crm_no_access' ? styles.error : styles.done}>{t(done)}</p>}
        {probed && <Reached probed={probed} />}
      </div>
    </section>
  );
}

const wrongWord = (kind: 'url' | 'text') => (kind === 'url' ? 'room_crm_wrong_url' : 'room_crm_wrong_text');

function Reached({ probed: { agent, warnings } }: { probed: Probed }) {
  return (
    <>
      <p className={styles.done}>
        {t('room_crm_reached', { name: agent.name, role: t(`room_crm_role_${agent.role}`) })}
      </p>
      {warnings.length > 0 && (
        <ul>
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)} className={styles.error}>
              {say(warning)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
