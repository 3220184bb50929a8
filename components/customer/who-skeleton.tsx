import { useEffect, useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import styles from './customer.module.css';

const long = 4000;

/** As high as a customer is, so that nothing below moves when they come. */
export function WhoSkeleton() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), long);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.skeletonLine}>
        <span className={styles.skeletonFace} />
        {slow ? <span className={styles.dim}>{t('room_slow')}</span> : <span />}
      </span>
      <span className="vh">{t('room_looking')}</span>
      <span />
      <span />
    </div>
  );
}
