import { type FormEvent, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import type { AdapterInfo } from './crm-settings.ts';
import { Field } from './field.tsx';
import styles from './options.module.css';

interface CrmSignInProps {
  info: AdapterInfo;
  busy: boolean;
  /** Runs it and says the key that it resolves to, or what went wrong. */
  run(work: () => Promise<string | null>): Promise<void>;
}

/** The way in: a pasted secret, which nobody sees again, or the CRM's own page. */
export function CrmSignIn({ info, busy, run }: CrmSignInProps) {
  const [secret, setSecret] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!secret.trim()) return;
    void run(async () => {
      await call('sign-in-crm', { secret: secret.trim() });
      setSecret('');
      return 'room_crm_secret_kept';
    });
  };
  const signIn = () =>
    run(async () => {
      await call('sign-in-crm', { secret: null });
      return 'room_crm_signed_in';
    });
  const signOut = () =>
    run(async () => {
      await call('sign-out-crm', {});
      return 'room_crm_signed_out';
    });
  return (
    <form className={styles.form} onSubmit={keep}>
      {info.takesSecret && (
        <Field
          type="password"
          dir="ltr"
          label={t('room_crm_secret')}
          hint={t('room_crm_secret_hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={4000}
          value={secret}
          onValue={setSecret}
        />
      )}
      {info.redirectUrl && (
        <p className={styles.hint}>
          {t('room_crm_redirect')} <code dir="ltr">{info.redirectUrl}</code>
        </p>
      )}
      <div className={styles.buttons}>
        {info.takesSecret && (
          <Button type="submit" disabled={busy || !secret.trim()}>
            {t('room_crm_keep_secret')}
          </Button>
        )}
        {info.hasSignIn && (
          <Button disabled={busy} onClick={() => void signIn()}>
            {t('room_crm_sign_in')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void signOut()}>
          {t('room_crm_sign_out')}
        </Button>
      </div>
    </form>
  );
}
