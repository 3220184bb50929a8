import { useCallback, useEffect, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { problemOf } from '../problem-of.ts';
import { QueueSettings } from '../queue/queue-settings.tsx';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { AccountList } from './account-list.tsx';
import { CrmConnection } from './crm-connection.tsx';
import { CrmPanel } from './crm-panel.tsx';
import { Field } from './field.tsx';
import styles from './options.module.css';
import { type FormErrors, fromForm, type PolicyForm, relations, toForm } from './policy-form.ts';
import { ReplyFields } from './reply-fields.tsx';
import { RoutingSettings } from './routing-settings.tsx';
import { Snippets } from './snippets.tsx';
import { Switch } from './switch.tsx';
import { WaysSettings } from './ways-settings.tsx';

type Status = 'clean' | 'changed' | 'saving' | 'saved' | 'wrong';

export function OptionsApp() {
  const [base, setBase] = useState<Policy | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  const load = useCallback(() => {
    setProblem(null);
    call('get-policy', {}).then(setBase, (error) => setProblem(problemOf(error)));
  }, []);
  useEffect(load, [load]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Mark size={26} />
        <h1>{t('options_title')}</h1>
      </header>
      {problem && (
        <p className={styles.error} role="alert">
          {say(problem)} <Button onClick={load}>{t('options_retry')}</Button>
        </p>
      )}
      <main className={styles.main}>
        {base && <PolicyEditor policy={base} />}
        {base && <CrmConnection policy={base} onPolicy={setBase} />}
        {base && <RoutingSettings policy={base} onPolicy={setBase} />}
        {base && <WaysSettings policy={base} onPolicy={setBase} />}
        <Snippets />
        <QueueSettings />
        <CrmPanel />
      </main>
    </div>
  );
}

function PolicyEditor({ policy }: { policy: Policy }) {
  const [form, setForm] = useState<PolicyForm>(() => toForm(policy));
  const [errors, setErrors] = useState<FormErrors>({});
  const [status, setStatus] = useState<Status>('clean');
  const [problem, setProblem] = useState<Message | null>(null);

  const change = (part: Partial<PolicyForm>) => {
    setForm((now) => ({ ...now, ...part }));
    setErrors({});
    setStatus('changed');
  };
  const save = async () => {
    const read = fromForm(form, policy);
    setProblem(null);
    if ('errors' in read) {
      setErrors(read.errors);
      setStatus('wrong');
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setStatus('saving');
    try {
      await call('save-policy', read.policy);
      setStatus('saved');
    } catch (error) {
      setProblem(problemOf(error));
      setStatus('changed');
    }
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <AccountList
        title={t('options_ceo')}
        about={t('options_ceo_about')}
        rows={form.ceo}
        errors={errors}
        max={10}
        onRows={(ceo) => change({ ceo })}
      />
      <AccountList
        title={t('options_brand')}
        about={t('options_brand_about')}
        rows={form.brand}
        errors={errors}
        max={20}
        onRows={(brand) => change({ brand })}
      />
      <fieldset className={styles.group}>
        <legend>{t('options_aimed')}</legend>
        <p className={styles.about}>{t('options_aimed_about')}</p>
        {relations.map((relation) => (
          <label key={relation} className={styles.choice}>
            <input
              type="checkbox"
              checked={form.aimed.includes(relation)}
              onChange={({ target }) =>
                change({
                  aimed: relations.filter((each) =>
                    each === relation ? target.checked : form.aimed.includes(each),
                  ),
                })
              }
            />
            {t(`options_aimed_${relation}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('options_replies')}</legend>
        <div className={styles.pair}>
          <Field
            dir="auto"
            label={t('options_agent')}
            hint={t('options_agent_hint')}
            autoComplete="name"
            maxLength={80}
            value={form.agent}
            onValue={(agent) => change({ agent })}
          />
          <Field
            type="number"
            min={1}
            max={25_000}
            label={t('options_limit')}
            hint={t('options_limit_hint')}
            error={errors.postLimit}
            value={form.postLimit}
            onValue={(postLimit) => change({ postLimit })}
          />
        </div>
        <ReplyFields
          form={form.reply}
          errors={errors}
          onForm={(part) => change({ reply: { ...form.reply, ...part } })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('options_sidebar')}</legend>
        {(['page', 'panel'] as const).map((place) => (
          <label key={place} className={styles.choice}>
            <input
              type="radio"
              name="sidebar"
              checked={form.sidebar === place}
              onChange={() => change({ sidebar: place })}
            />
            <span>
              {t(`options_sidebar_${place}`)}
              <span className={styles.hint}>{t(`options_sidebar_${place}_hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Switch
        title="options_impostors"
        name="options_pictures"
        hint="options_pictures_hint"
        checked={form.comparePictures}
        onChecked={(comparePictures) => change({ comparePictures })}
      />
      <Switch
        title="options_keys"
        name="options_single_keys"
        hint="options_single_keys_hint"
        checked={form.singleKeys}
        onChecked={(singleKeys) => change({ singleKeys })}
      />
      <Switch
        title="options_helper_title"
        name="options_helper"
        hint="options_helper_hint"
        checked={form.helper}
        onChecked={(helper) => change({ helper })}
      />
      <div className={styles.save}>
        <Button type="submit" look="primary" disabled={status === 'clean' || status === 'saving'}>
          {t('options_save')}
        </Button>
        <p role="status" className={problem || status === 'wrong' ? styles.error : styles.hint}>
          {problem ? say(problem) : status === 'clean' ? '' : t(`options_status_${status}`)}
        </p>
      </div>
    </form>
  );
}
