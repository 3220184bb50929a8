import { ExternalLink, Eye, Heart, MessageCircle, Repeat2, Users } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { JudgedLine } from '../queue/judged-line.tsx';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { age, fullDate, number, useNow } from '../ui/time.ts';
import { showOnX } from '../work/actions.ts';
import { ImpostorPill } from '../work/impostor-pill.tsx';
import { WorkLine } from '../work/work-line.tsx';
import { ClampedText } from './clamped-text.tsx';
import { useShown } from './shown.ts';
import styles from './story.module.css';
import { Thread } from './thread.tsx';

export function PostCard({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { relations, impostor, marks } = snapshot;
  const now = useNow();
  const ref = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  useShown(ref, post.id, whole && post.text !== '');
  return (
    <section className={styles.post} aria-label={t('sidebar_post')}>
      <div className={styles.byline}>
        <bdi className={styles.name}>{post.author.name || t('sidebar_unknown_author')}</bdi>
        <span className={styles.handle}>
          {post.author.handle && <bdi>@{post.author.handle}</bdi>}
          {post.createdAt && (
            <time dateTime={post.createdAt} title={fullDate(post.createdAt)}>
              {age(post.createdAt, now)}
            </time>
          )}
        </span>
        <Button
          look="icon"
          aria-label={t('sidebar_show_on_x')}
          title={t('sidebar_show_on_x')}
          onClick={() => showOnX(post.id, true)}
        >
          <ExternalLink size={15} aria-hidden />
        </Button>
      </div>
      {marks.gone[post.id] && <p className={styles.gone}>{t(`sidebar_gone_${marks.gone[post.id]}`)}</p>}
      {post.text || post.source === 'response' || marks.gone[post.id] ? (
        <div ref={ref}>
          <ClampedText text={post.text} lines={5} onWhole={setWhole} />
        </div>
      ) : (
        <Unseen postId={post.id} />
      )}
      <div className={styles.chips}>
        {impostor && <ImpostorPill impostor={impostor} />}
        {relations.map((relation) => (
          <Pill key={relation} tone={relation === 'carried' ? 'plain' : 'accent'}>
            {t(`sidebar_relation_${relation}`)}
          </Pill>
        ))}
        <Metrics post={post} />
      </div>
      <JudgedLine snapshot={snapshot} postId={post.id} />
      <WorkLine snapshot={snapshot} postId={post.id} />
      <Thread snapshot={snapshot} post={post} />
    </section>
  );
}

/** Opened by its link: work can go on, but nobody here has read it. */
function Unseen({ postId }: { postId: string }) {
  return (
    <div className={styles.unseen}>
      <p>{t('sidebar_text_unseen')}</p>
      <Button look="quiet" onClick={() => showOnX(postId, true)}>
        {t('sidebar_open_on_x')}
      </Button>
    </div>
  );
}

const icons = { replies: MessageCircle, reposts: Repeat2, likes: Heart, views: Eye, followers: Users };

function Metrics({ post }: { post: Post }) {
  const { metrics } = post;
  if (!metrics) return null;
  const shown = (['followers', 'replies', 'reposts', 'likes', 'views'] as const).flatMap((name) => {
    const value = metrics[name];
    return value ? [{ name, value, Icon: icons[name] }] : [];
  });
  return (
    <ul className={styles.metrics} aria-label={t('sidebar_metrics')}>
      {shown.map(({ name, value, Icon }) => (
        <li key={name} title={`${value} ${t(`sidebar_metric_${name}`)}`}>
          <Icon size={12} aria-hidden />
          <span>{number(value)}</span>
          <span className="vh">{t(`sidebar_metric_${name}`)}</span>
        </li>
      ))}
    </ul>
  );
}
