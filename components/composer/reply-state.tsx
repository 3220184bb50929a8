import { CircleCheck, CornerDownLeft, OctagonX, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Reply } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/time.ts';
import { typeDraft } from './drafts.ts';
import { GiveLink } from './give-link.tsx';
import { sealOf } from './seal.ts';

const warn = <TriangleAlert size={15} aria-hidden />;

/** `stops`: the gravest of what holds back the text that X's box holds now. */
interface ReplyStateProps {
  reply: Reply;
  text: string;
  stops: Finding | undefined;
}

/** Where the reply stands: in X's box and sealed, changed there, seen on X, or neither. Never "posted" unseen. */
export function ReplyState({ reply, text, stops }: ReplyStateProps) {
  const now = useNow();
  const { postId } = reply;
  const recheck = (
    <Button guarded onClick={() => void recheckBox(postId)}>
      {t('composer_recheck')}
    </Button>
  );
  const seal = sealOf(reply, text, !!stops, now);
  switch (seal) {
    case 'posted':
      return <Posted reply={reply} />;
    case 'handing':
      return null;
    case 'sealed':
      return (
        <Notice tone="ok" icon={<CornerDownLeft size={15} aria-hidden />}>
          <b>{t('composer_sealed')}</b>{' '}
          {reply.agreed && `${t(`approval_agreed_${reply.agreed.how}`, { by: reply.agreed.by })} `}
          {t('composer_in_box')}
        </Notice>
      );
    case 'changed':
      return (
        <Notice tone="warn" icon={warn} action={recheck}>
          {t('composer_box_changed')}
        </Notice>
      );
    case 'blocked':
      return (
        <Notice tone="bad" icon={<OctagonX size={15} aria-hidden />} action={recheck}>
          {t('composer_box_blocked')} {stops && say(stops.message)}
        </Notice>
      );
    case 'older':
      return (
        <Notice tone="warn" icon={warn}>
          {t('composer_box_older')}
        </Notice>
      );
    case 'unconfirmed':
      return <GiveLink postId={postId}>{t('composer_not_confirmed')}</GiveLink>;
  }
}

/** What passed is the reply from now on: here and in X's box both are the same again. */
async function recheckBox(postId: string): Promise<void> {
  const result = await attempt(() => call('recheck-reply', { postId }));
  if (result?.outcome === 'checked') typeDraft(postId, result.text);
}

function Posted({ reply: { permalink, problem, seenText } }: { reply: Reply }) {
  return (
    <>
      <Notice
        tone="ok"
        icon={<CircleCheck size={15} aria-hidden />}
        action={
          permalink && (
            <a href={permalink} target="_blank" rel="noreferrer">
              {t('composer_on_x')}
            </a>
          )
        }
      >
        {t('composer_posted')}
      </Notice>
      {problem && (
        <Notice tone="warn" icon={warn}>
          {t('composer_not_kept')} {say(problem)}
        </Notice>
      )}
      {seenText !== null && (
        <Notice tone="warn" icon={warn}>
          {t('composer_seen_differs')} <q dir="auto">{seenText}</q>
        </Notice>
      )}
    </>
  );
}
