import { Lock } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './composer.module.css';
import { CountRing } from './count-ring.tsx';

/** From so few characters left on, ways to save some are offered. */
const near = 20;

export type Panel = 'squeeze' | 'private' | null;

interface ComposerBarProps {
  text: string;
  weighted: number;
  limit: number;
  panel: Panel;
  onPanel(panel: Panel): void;
  /** The browser's own model has something to offer. */
  helps: boolean;
  hasPrivateLinks: boolean;
  onSlash(): void;
  copied: boolean;
  onCopy(): void;
  /** This very text is in X's box, so that Insert is no longer the thing to do. */
  inserted: boolean;
  busy: boolean;
  /** Why Insert waits; null where it does not. */
  reason: string | null;
  /** Not while an input method is at work. */
  sayReason: boolean;
  /** Names the reason, for the editor too. */
  reasonId: string;
  onInsert(): void;
  /** The pointer or the focus comes to Insert, or leaves it. */
  onAim(aiming: boolean): void;
}

/** What is done with the text, Insert at its end. */
export function ComposerBar({
  text,
  weighted,
  limit,
  panel,
  onPanel,
  reason,
  reasonId,
  ...on
}: ComposerBarProps) {
  const toggle = (which: Panel) => onPanel(panel === which ? null : which);
  const squeezes = limit - weighted <= near || panel === 'squeeze' || (on.helps && text.trim() !== '');
  return (
    <div className={styles.bar}>
      <CountRing weighted={weighted} limit={limit} />
      {squeezes && (
        <Button look="quiet" aria-expanded={panel === 'squeeze'} onClick={() => toggle('squeeze')}>
          {t(on.helps ? 'helper_open' : 'composer_squeeze')}
        </Button>
      )}
      <Button
        look="icon"
        aria-label={t('composer_snippets')}
        title={t('composer_snippets_key')}
        onClick={on.onSlash}
      >
        /
      </Button>
      {on.hasPrivateLinks && (
        <Button
          look="icon"
          aria-label={t('composer_private')}
          title={t('composer_private')}
          aria-expanded={panel === 'private'}
          onClick={() => toggle('private')}
        >
          <Lock size={16} aria-hidden />
        </Button>
      )}
      <Button className={styles.copy} disabled={text === ''} onClick={on.onCopy}>
        {t(on.copied ? 'composer_copied' : 'composer_copy')}
      </Button>
      <Button
        guarded
        look={on.inserted ? 'plain' : 'primary'}
        className={styles.act}
        inert={reason !== null || on.busy}
        aria-describedby={reason === null ? undefined : reasonId}
        title={reason ?? undefined}
        onClick={on.onInsert}
        onPointerMove={() => on.onAim(true)}
        onFocus={() => on.onAim(true)}
        onPointerLeave={() => on.onAim(false)}
        onBlur={() => on.onAim(false)}
      >
        {t('composer_insert')}
      </Button>
      <span id={reasonId} className="vh">
        {reason !== null && on.sayReason && t('composer_why', { reason })}
      </span>
      <span role="status" className="vh">
        {on.copied && t('composer_copied')}
      </span>
    </div>
  );
}
