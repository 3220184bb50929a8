import { ChevronRight, ExternalLink } from 'lucide-react';
import { useId, useState } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { Pill } from '../ui/pill.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import { roleOf } from './roles.ts';
import styles from './story.module.css';

/** The rest of the conversation, oldest first. Opened only on a click: most posts are read without it. */
export function Thread({ post, thread, policy }: { post: Post; thread: Post[]; policy: Policy }) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  useEscape(open, () => setOpen(false));
  const place = thread.findIndex(({ id }) => id === post.id);
  const others = thread.filter(({ id }) => id !== post.id);
  if (others.length === 0) return null;
  const earlier = place === -1 ? others.length : place;
  const later = others.length - earlier;
  return (
    <div>
      <button
        type="button"
        className={styles.disclosure}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden />
        {earlier > 0 && <span>{plural('sidebar_earlier', earlier)}</span>}
        {later > 0 && <span>{plural('sidebar_later', later)}</span>}
        <Voices posts={others} policy={policy} />
      </button>
      <ol id={listId} className={styles.thread} hidden={!open}>
        {others.map((each, index) => (
          <Earlier key={each.id} post={each} policy={policy} first={index === earlier && earlier > 0} />
        ))}
      </ol>
    </div>
  );
}

/** Says before opening whether the CEO or the brand has spoken in the thread. */
function Voices({ posts, policy }: { posts: Post[]; policy: Policy }) {
  const roles = new Set(posts.map(({ author }) => roleOf(author, policy)));
  return (
    <>
      {roles.has('ceo') && <Pill tone="accent">{t('sidebar_role_ceo')}</Pill>}
      {roles.has('brand') && <Pill tone="ok">{t('sidebar_role_brand')}</Pill>}
    </>
  );
}

function Earlier({ post, policy, first }: { post: Post; policy: Policy; first: boolean }) {
  const now = useNow();
  const role = roleOf(post.author, policy);
  return (
    <li className={first ? styles.afterPost : undefined}>
      <div className={styles.byline}>
        <bdi className={styles.handle}>@{post.author.handle}</bdi>
        {role && <Pill tone={role === 'ceo' ? 'accent' : 'ok'}>{t(`sidebar_role_${role}`)}</Pill>}
        {post.createdAt && (
          <time className={styles.handle} dateTime={post.createdAt} title={fullDate(post.createdAt)}>
            {age(post.createdAt, now)}
          </time>
        )}
        <Button
          look="icon"
          aria-label={t('sidebar_show_on_x')}
          title={t('sidebar_show_on_x')}
          onClick={() => attempt(() => call('show-on-x', { postId: post.id }))}
        >
          <ExternalLink size={13} aria-hidden />
        </Button>
      </div>
      <p dir="auto">{post.text}</p>
    </li>
  );
}
