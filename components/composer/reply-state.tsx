import { CircleCheck, CornerDownLeft, TriangleAlert } from 'lucide-react';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Reply } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/time.ts';
import type { Outcome } from './insert.ts';

/** The text reaches X's box within a moment, or the background died on the way. */
const handingTime = 10_000;
/** After this long without having been seen on X, a reply is not taken for posted. */
const patience = 120_000;

/** Where the reply stands: in X's box, seen on X, or neither. Never "posted" before it was seen. */
export function ReplyState({ reply, text }: { reply: Reply; text: string }) {
  const now = useNow();
  if (reply.state === 'confirmed')
    return (
      <>
        <Notice
          tone="ok"
          icon={<CircleCheck size={15} aria-hidden />}
          action={
            reply.permalink && (
              <a href={reply.permalink} target="_blank" rel="noreferrer">
                {t('composer_on_x')}
              </a>
            )
          }
        >
          {t('composer_posted')}
        </Notice>
        {reply.problem && (
          <Notice tone="warn" icon={<TriangleAlert size={15} aria-hidden />}>
            {t('composer_not_kept')} {say(reply.problem)}
          </Notice>
        )}
        {reply.seenText !== null && (
          <Notice tone="warn" icon={<TriangleAlert size={15} aria-hidden />}>
            {t('composer_seen_differs')} <q dir="auto">{reply.seenText}</q>
          </Notice>
        )}
      </>
    );
  if (text !== '' && reply.text !== text)
    return (
      <Notice tone="warn" icon={<TriangleAlert size={15} aria-hidden />}>
        {t('composer_box_older')}
      </Notice>
    );
  const waited = now - Date.parse(reply.insertedAt);
  if (reply.state === 'handing' && waited <= handingTime) return null;
  if (reply.state === 'handing' || waited > patience)
    return (
      <Notice tone="warn" icon={<TriangleAlert size={15} aria-hidden />}>
        {t('composer_not_confirmed')}
      </Notice>
    );
  return (
    <Notice tone="ok" icon={<CornerDownLeft size={15} aria-hidden />}>
      {t('composer_in_box')}
    </Notice>
  );
}

interface OutcomeNoticeProps {
  outcome: Exclude<Outcome, 'inserted'>;
  postId: string;
  onReplace(): void;
  onCopy(): void;
  onShow(): void;
}

/** Why the text is not in X's box, and the one thing to do about it. */
export function OutcomeNotice({ outcome, postId, onReplace, onCopy, onShow }: OutcomeNoticeProps) {
  const actions = {
    'no-composer': {
      label: 'composer_show_post',
      run: () => attempt(() => call('show-on-x', { postId, select: true })),
    },
    'not-empty': { label: 'composer_replace', run: onReplace },
    'other-post': {
      label: 'composer_show_post',
      run: () => attempt(() => call('show-on-x', { postId, select: true })),
    },
    blocked: { label: 'composer_show_why', run: onShow },
    'not-taken': { label: 'composer_copy', run: onCopy },
  };
  const { label, run } = actions[outcome];
  return (
    <Notice
      tone="warn"
      icon={<TriangleAlert size={15} aria-hidden />}
      action={
        <Button guarded={outcome === 'not-empty'} onClick={() => void run()}>
          {t(label)}
        </Button>
      }
    >
      {t(`composer_outcome_${outcome.replaceAll('-', '_')}`)}
    </Notice>
  );
}
