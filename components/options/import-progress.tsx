import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './options.module.css';
import type { ImportStep } from './run-import.ts';

/** How far an import is, with the way out of it. */
export function ImportProgress({ step, onCancel }: { step: ImportStep; onCancel: (() => void) | null }) {
  const percent = Math.floor(step.share * 100);
  return (
    <div className={styles.progress} data-import-progress>
      <label>
        {t(`options_import_${step.step}`)}
        <progress max={100} value={percent} />
      </label>
      <span>{t('options_import_percent', { percent })}</span>
      <Button disabled={!onCancel} onClick={() => onCancel?.()}>
        {t(onCancel ? 'options_import_cancel' : 'options_import_cancelling')}
      </Button>
    </div>
  );
}
