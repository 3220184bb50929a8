import { Keyboard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { useSidebar } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { useKeyHint, useShortcuts } from './shortcuts.ts';
import styles from './work.module.css';

/** As many as the policy has reasons. */
const reasonKeys = 'reasons';
const keys: [keys: string[], what: string][] = [
  [['n'], 'next'],
  [['e', reasonKeys], 'close'],
  [['u'], 'undo'],
  [['c'], 'claim'],
  [['f'], 'link'],
  [['r'], 'remind'],
  [['t'], 'correct'],
  [['w'], 'ways'],
  [['y'], 'told'],
  [['q'], 'queue'],
  [['/'], 'search'],
  [['↑', '↓'], 'move'],
  [['Enter'], 'open'],
  [['o'], 'here'],
  [['Esc'], 'back'],
  [['?'], 'keys'],
];

/** Arrows, Enter and Escape do not come from typing or dictating, and stay. */
const isNamed = (name: string) => /^(?:\w{2,}|[↑↓])$/.test(name);

/** All keys at a glance; `?` opens it anywhere in the sidebar. */
export function KeyOverview() {
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const hint = useKeyHint();
  const single = hint('?') !== undefined;
  useShortcuts({ '?': () => setOpen(!open) });
  const reasons = useSidebar(({ snapshot }) => snapshot?.policy.routing.noReply.length ?? 1);
  const shown = keys.filter(([[name = '']]) => single || isNamed(name));
  useEscape(open, () => setOpen(false));
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <>
      <Button
        look="icon"
        className={styles.keysButton}
        aria-label={t('sidebar_keys')}
        title={t('sidebar_keys')}
        aria-keyshortcuts={hint('?')}
        onClick={() => setOpen(true)}
      >
        <Keyboard size={16} aria-hidden />
      </Button>
      {open && (
        <dialog
          ref={dialog}
          className={styles.keys}
          aria-label={t('sidebar_keys')}
          onClose={() => setOpen(false)}
        >
          <div className={styles.menuHead}>
            <h2>{t('sidebar_keys')}</h2>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t('sidebar_keys_close')}
            </Button>
          </div>
          <dl>
            {shown.map(([names, what]) => (
              <div key={what}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name === reasonKeys ? `1–${reasons}` : name}</kbd>
                  ))}
                </dt>
                <dd>{t(`sidebar_key_${what}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t(single ? 'sidebar_keys_about' : 'sidebar_keys_off')}</p>
        </dialog>
      )}
    </>
  );
}
