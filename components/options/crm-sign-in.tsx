import { type FormEvent, useRef, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import type { AdapterInfo } from './crm-settings.ts';
import { Field } from './field.tsx';
import { LeaveCrm } from './leave-crm.tsx';
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
  /** How many writes wait of the one who is about to sign out; null where nobody is. */
  const [leaving, setLeaving] = useState<number | null>(null);
  const wayOut = useRef<HTMLButtonElement>(null);
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
  const signOut = (letGo: boolean) =>
    run(async () => {
      await call('sign-out-crm', { letGo });
      setLeaving(null);
      return letGo ? 'leave_let_gone' : 'room_crm_signed_out';
    });
  const leave = async () => {
    // Where that cannot be told, signing out must work all the same: what waits stays.
    const { own } = await call('list-waiting', {}).catch(() => ({ own: 0 }));
    if (own > 0) setLeaving(own);
    else await signOut(false);
  };
  const stay = () => {
    setLeaving(null);
    wayOut.current?.focus();
  };
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
        <Button ref={wayOut} disabled={busy} aria-expanded={leaving !== null} onClick={() => void leave()}>
          {t('room_crm_sign_out')}
        </Button>
      </div>
      {leaving !== null && (
        <LeaveCrm waiting={leaving} busy={busy} onSignOut={(letGo) => void signOut(letGo)} onStay={stay} />
      )}
    </form>
  );
}
