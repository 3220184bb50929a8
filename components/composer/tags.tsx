import type { Post } from '../../lib/detect/post.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { choose, useChoices } from './per-post.ts';
import { recipients } from './recipients.ts';
import styles from './tags.module.css';

/**
 * Everyone whom the reply will tag, the CEO marked, before anything is inserted. X lets one untick all but the author of
 * the post, in its own box; Clew remembers whom, and says what to do there.
 */
export function Tags({ post, account, policy }: { post: Post; account: string | null; policy: Policy }) {
  const { leftOut } = useChoices(post.id);
  const ceos = new Set(policy.ceo.map(({ handle }) => handle.toLowerCase()));
  const all = recipients(post, account);
  const author = post.author.handle;
  const left = all.filter((handle) => leftOut.includes(handle));
  const toggle = (handle: string) =>
    choose(post.id, {
      leftOut: leftOut.includes(handle) ? leftOut.filter((each) => each !== handle) : [...leftOut, handle],
    });
  return (
    <div className={styles.tags}>
      <span>{plural('composer_tags_count', all.length - left.length)}</span>
      {all.map((handle) => {
        const look = ceos.has(handle.toLowerCase()) ? styles.ceo : undefined;
        const name = (
          <>
            <bdi>@{handle}</bdi>
            {look && <span className="vh"> {t('composer_tags_ceo')}</span>}
          </>
        );
        if (handle === author)
          return (
            <span key={handle} className={look} title={t('composer_tags_author')}>
              {name}
            </span>
          );
        return (
          <button
            key={handle}
            type="button"
            className={`${styles.tag} ${look ?? ''}`}
            aria-pressed={left.includes(handle)}
            title={t(left.includes(handle) ? 'composer_tags_back' : 'composer_tags_leave', { handle })}
            onClick={() => toggle(handle)}
          >
            {name}
            <span aria-hidden="true">{left.includes(handle) ? '+' : '×'}</span>
          </button>
        );
      })}
      <p role="status" className={styles.todo}>
        {left.length > 0 &&
          t('composer_tags_todo', {
            handles: left.map((handle) => `@${handle}`).join(t('sidebar_list_separator')),
          })}
      </p>
    </div>
  );
}
