import type { Post } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import styles from './composer.module.css';
import { recipients } from './recipients.ts';

/** Everyone whom the reply will tag, the CEO marked, before anything is inserted. */
export function Tags({ post, account, policy }: { post: Post; account: string | null; policy: Policy }) {
  const ceos = new Set(policy.ceo.map(({ handle }) => handle.toLowerCase()));
  return (
    <p className={styles.tags}>
      {t('composer_tags')}{' '}
      {recipients(post, account).map((handle, place) => (
        <span key={handle}>
          {place > 0 && t('sidebar_list_separator')}
          <bdi className={ceos.has(handle.toLowerCase()) ? styles.ceo : undefined}>@{handle}</bdi>
        </span>
      ))}
    </p>
  );
}
