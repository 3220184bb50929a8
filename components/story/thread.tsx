import { ChevronRight } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { arrange, type Conversation, type Entry } from '../../lib/conversation/arrange.ts';
import { type ReadFirst, readFirst } from '../../lib/conversation/read-first.ts';
import type { Post } from '../../lib/detect/post.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { useEscape } from '../ui/escape.ts';
import { Pill } from '../ui/pill.tsx';
import styles from './story.module.css';
import { ThreadEntry } from './thread-entry.tsx';

/** The conversation around the post. Opened on a click; what should be read first is said before. */
export function Thread({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { thread, policy, marks } = snapshot;
  const conversation = useMemo(
    () => arrange(thread, post.id, policy, marks.gone),
    [thread, post.id, policy, marks.gone],
  );
  const first = readFirst(conversation, marks.shown);
  const [open, setOpen] = useState(false);
  const partsId = useId();
  useEscape(open, () => setOpen(false));
  const { root, parents, siblings, later } = conversation;
  const others = [...(root ? [root] : []), ...parents, ...siblings, ...later];
  if (others.length === 0) return null;
  return (
    <div>
      <button
        type="button"
        data-thread
        className={styles.disclosure}
        aria-expanded={open}
        aria-controls={partsId}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden />
        {first.total > 0 && <Read first={first} />}
        {siblings.length > 0 && <span>{plural('sidebar_siblings', siblings.length)}</span>}
        {later.length > 0 && <span>{plural('sidebar_later', later.length)}</span>}
        <Voices entries={[...others, ...conversation.ceoReplies]} />
      </button>
      <div id={partsId} className={styles.thread} hidden={!open}>
        {open && <Parts conversation={conversation} unread={first.unread} />}
      </div>
    </div>
  );
}

function Read({ first: { read, total } }: { first: ReadFirst }) {
  return <Pill tone={read === total ? 'ok' : 'warn'}>{plural('sidebar_parents_read', total, { read })}</Pill>;
}

/** Says before opening whether the CEO or the brand has spoken in the thread. */
function Voices({ entries }: { entries: Entry[] }) {
  const roles = new Set(entries.map(({ role }) => role));
  return (
    <>
      {roles.has('ceo') && <Pill tone="accent">{t('sidebar_role_ceo')}</Pill>}
      {roles.has('brand') && <Pill tone="ok">{t('sidebar_role_brand')}</Pill>}
    </>
  );
}

function Parts({ conversation, unread }: { conversation: Conversation; unread: string[] }) {
  const { root, parents, siblings, later, ceoReplies } = conversation;
  const top = useRef<HTMLDivElement>(null);
  // Pinned replies of the CEO's may fill the room: what should be read first comes into view by itself.
  useEffect(() => {
    top.current?.querySelector('[data-unread]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={top} className={styles.parts}>
      <Part title="sidebar_ceo_replies" entries={ceoReplies} className={styles.pinned} />
      <Part title="sidebar_before" entries={[...(root ? [root] : []), ...parents]} unread={unread} />
      <Part title="sidebar_after" entries={later} />
      <Part title="sidebar_same_author" entries={siblings} />
    </div>
  );
}

interface PartProps {
  title: string;
  entries: Entry[];
  unread?: string[];
  className?: string | undefined;
}

function Part({ title, entries, unread = [], className = '' }: PartProps) {
  if (entries.length === 0) return null;
  return (
    <div className={className}>
      <h3>{t(title)}</h3>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <ThreadEntry key={entry.id} entry={entry} unread={unread.includes(entry.id)} />
        ))}
      </ol>
    </div>
  );
}
