import { t } from '../../lib/platform/i18n.ts';
import styles from './composer.module.css';

const radius = 8;
const round = 2 * Math.PI * radius;

/** How full the post is, in X's own weighted characters. The number is what is left once that matters. */
export function CountRing({ weighted, limit }: { weighted: number; limit: number }) {
  const left = limit - weighted;
  const tone = left < 0 ? styles.over : left <= 20 ? styles.near : '';
  return (
    <span className={`${styles.count} ${tone}`} title={t('composer_count', { weighted, limit })}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle className={styles.track} cx="10" cy="10" r={radius} />
        <circle
          className={styles.fill}
          cx="10"
          cy="10"
          r={radius}
          strokeDasharray={`${Math.min(1, weighted / limit) * round} ${round}`}
        />
      </svg>
      <bdi dir="ltr" aria-hidden>
        {left <= 20 ? left : weighted}
      </bdi>
      <span className="vh">{t('composer_count', { weighted, limit })}</span>
    </span>
  );
}
