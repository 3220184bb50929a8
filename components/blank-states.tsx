import { call } from '../lib/messaging/client.ts';
import { t } from '../lib/platform/i18n.ts';
import styles from './app.module.css';
import { attempt } from './attempt.ts';
import { PasteLink } from './queue/paste-link.tsx';
import { Button } from './ui/button.tsx';
import { Mark } from './ui/mark.tsx';

/** The story's outline, still: what comes in takes its place without a jump. */
export function Skeleton() {
  return (
    <div className={styles.skeleton} role="status">
      <span className="vh">{t('sidebar_connecting')}</span>
      {[40, 92, 70, 0, 34, 64, 0, 56, 80, 62].map((width, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
        <span key={place} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}

export function Refused() {
  return (
    <div className={styles.blank}>
      <Mark size={36} />
      <p>{t('sidebar_refused')}</p>
    </div>
  );
}

export function NoCeo() {
  return (
    <div className={styles.blank}>
      <Mark size={36} />
      <p>{t('sidebar_no_ceo')}</p>
      <Button look="primary" onClick={() => attempt(() => call('open-options', {}))}>
        {t('sidebar_open_options')}
      </Button>
    </div>
  );
}

export function Blank() {
  return (
    <div className={styles.blank}>
      <Mark size={36} />
      <p>{t('sidebar_no_post')}</p>
      <PasteLink />
    </div>
  );
}
