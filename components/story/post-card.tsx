import { ExternalLink, Eye, Heart, MessageCircle, Repeat2, Users } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Post, Relation } from '../../lib/detect/post.ts';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { age, fullDate, number, useNow } from '../ui/time.ts';
import styles from './story.module.css';
import { Thread } from './thread.tsx';

interface PostCardProps {
  post: Post;
  relations: Relation[];
  thread: Post[];
  policy: Policy;
}

export function PostCard({ post, relations, thread, policy }: PostCardProps) {
  const now = useNow();
  return (
    <section className={styles.post} aria-label={t('sidebar_post')}>
      <div className={styles.byline}>
        <bdi className={styles.name}>{post.author.name}</bdi>
        <span className={styles.handle}>
          <bdi>@{post.author.handle}</bdi>
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
          onClick={() => attempt(() => call('show-on-x', { postId: post.id }))}
        >
          <ExternalLink size={15} aria-hidden />
        </Button>
      </div>
      <PostText text={post.text} />
      <div className={styles.chips}>
        {relations.map((relation) => (
          <Pill key={relation} tone={relation === 'carried' ? 'plain' : 'accent'}>
            {t(`sidebar_relation_${relation}`)}
          </Pill>
        ))}
        <Metrics post={post} />
      </div>
      <Thread post={post} thread={thread} policy={policy} />
    </section>
  );
}

function PostText({ text }: { text: string }) {
  const ref = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  // Only the layout knows whether the text fits, and the width changes with the panel.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || open) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [open]);
  return (
    <div>
      <p ref={ref} dir="auto" className={`${styles.text} ${open ? '' : styles.clamped}`}>
        {text}
      </p>
      {(long || open) && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'sidebar_less' : 'sidebar_more')}
        </button>
      )}
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
