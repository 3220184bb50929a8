import type { CustomerRecord } from '../../lib/crm/model.ts';
import type { Post } from '../../lib/detect/post.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { age, useNow } from '../ui/time.ts';
import styles from './customer.module.css';
import { owed } from './owed.ts';

/** "3 contacts before, 2 unanswered, oldest 19 days". */
export function OwedLine({ record, post }: { record: CustomerRecord; post: Post }) {
  const now = useNow();
  const { contacts, unanswered, oldest } = owed(record.interactions, post);
  const parts =
    contacts === 0 && !record.moreInteractions
      ? [t('sidebar_owed_first')]
      : record.moreInteractions
        ? // Of a long history only the newest part is known.
          [
            t('room_owed_at_least', { count: contacts }),
            unanswered === 0
              ? t('room_owed_answered_so_far')
              : t('room_owed_unanswered_at_least', { count: unanswered }),
            ...(oldest ? [t('room_owed_oldest_at_least', { age: age(oldest, now, 'long') })] : []),
          ]
        : [
            plural('sidebar_owed_contacts', contacts),
            unanswered === 0 ? t('sidebar_owed_answered') : plural('sidebar_owed_unanswered', unanswered),
            ...(oldest ? [t('sidebar_owed_oldest', { age: age(oldest, now, 'long') })] : []),
          ];
  return (
    <p className={unanswered > 0 ? styles.owing : styles.owed}>{parts.join(t('sidebar_list_separator'))}</p>
  );
}
