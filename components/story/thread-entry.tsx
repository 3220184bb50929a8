import { ExternalLink } from 'lucide-react';
import { type CSSProperties, useRef, useState } from 'react';
import type { Entry } from '../../lib/conversation/arrange.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import { showOnX } from '../work/actions.ts';
import { ClampedText } from './clamped-text.tsx';
import { useShown } from './shown.ts';
import styles from './story.module.css';

interface EntryProps {
  entry: Entry;
  /** One that should be read first, and was not in view yet. */
  unread?: boolean;
}

/** One post of the conversation, or the place where one was. */
export function ThreadEntry({ entry, unread = false }: EntryProps) {
  const { id, post, gone, handle, role, depth } = entry;
  const now = useNow();
  const ref = useRef<HTMLLIElement>(null);
  const [whole, setWhole] = useState(false);
  useShown(ref, id, whole && !!post?.text && !gone);
  return (
    <li
      ref={ref}
      className={styles.entry}
      data-role={role ?? undefined}
      data-unread={unread || undefined}
      style={{ '--depth': depth } as CSSProperties}
    >
      <div className={styles.byline}>
        {handle && (
          <span className={styles.handle}>
            <bdi>@{handle}</bdi>
          </span>
        )}
        {role && <Pill tone={role === 'ceo' ? 'accent' : 'ok'}>{t(`sidebar_role_${role}`)}</Pill>}
        {post?.createdAt && !gone && (
          <time className={styles.handle} dateTime={post.createdAt} title={fullDate(post.createdAt)}>
            {age(post.createdAt, now)}
          </time>
        )}
        {unread && <Pill tone="warn">{t('sidebar_unread')}</Pill>}
        {gone !== 'deleted' && (
          <Button
            look="icon"
            aria-label={t('sidebar_show_on_x')}
            title={t('sidebar_show_on_x')}
            onClick={() => showOnX(id, false)}
          >
            <ExternalLink size={13} aria-hidden />
          </Button>
        )}
      </div>
      {gone && <p className={styles.gone}>{t(`sidebar_gone_${gone}`)}</p>}
      {!gone && post?.text && <ClampedText text={post.text} lines={4} onWhole={setWhole} />}
      {!gone && !post?.text && <p className={styles.gone}>{t('sidebar_not_seen_yet')}</p>}
    </li>
  );
}
