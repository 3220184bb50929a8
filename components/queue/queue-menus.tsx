import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { useShortcuts } from '../work/shortcuts.ts';
import { CorrectMenu } from './correct-menu.tsx';
import { useMenus } from './menus.ts';
import { nextPost } from './queue-actions.ts';
import { ReminderMenu } from './reminder-menu.tsx';

/** The queue's small dialogs, and the key that leads on through it, wherever one is in the sidebar. */
export function QueueMenus({ snapshot }: { snapshot: Snapshot }) {
  const open = useMenus((state) => state.open);
  useShortcuts({ n: () => void nextPost() });
  if (!open) return null;
  const { menu, postId } = open;
  const own = snapshot.post?.id === postId;
  if (menu === 'remind')
    return (
      <ReminderMenu
        key={postId}
        postId={postId}
        policy={snapshot.policy}
        reminder={own ? snapshot.reminder : null}
      />
    );
  return own && snapshot.place ? (
    <CorrectMenu key={postId} place={snapshot.place} text={snapshot.post?.text ?? ''} />
  ) : null;
}
