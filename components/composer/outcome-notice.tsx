import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './composer.module.css';
import { GiveLink } from './give-link.tsx';
import type { Inserting, Outcome } from './insert.ts';

interface OutcomeNoticeProps {
  outcome: Exclude<Outcome, 'inserted'>;
  postId: string;
  inserting: Inserting;
  /** Whether it is on the clipboard. */
  onCopy(): Promise<boolean>;
  onShow(): void;
}

/** Why the text is not in X's box, and what can be done about it. */
export function OutcomeNotice({ outcome, postId, inserting, onCopy, onShow }: OutcomeNoticeProps) {
  const [copied, setCopied] = useState(false);
  const show = () => void attempt(() => call('show-on-x', { postId, select: true }));
  const actions = {
    'no-composer': { label: 'composer_show_post', run: show },
    'not-empty': { label: 'composer_replace', run: () => inserting.insert('replace') },
    'other-post': { label: 'composer_show_post', run: show },
    blocked: { label: 'composer_show_why', run: onShow },
    'not-taken': { label: 'composer_copy', run: () => void onCopy().then(setCopied) },
  };
  const { label, run } = actions[outcome];
  const asks = outcome === 'not-empty';
  const first = (
    <Button guarded={asks} onClick={run}>
      {t(label)}
    </Button>
  );
  if (copied) return <GiveLink postId={postId}>{t('composer_pasting')}</GiveLink>;
  return (
    <>
      <Notice tone="warn" icon={<TriangleAlert size={15} aria-hidden />} action={!asks && first}>
        {t(`composer_outcome_${outcome.replaceAll('-', '_')}`)}
      </Notice>
      {asks && (
        <div className={styles.asks}>
          {first}
          <Button guarded onClick={() => inserting.insert('append')}>
            {t('composer_append')}
          </Button>
          <Button onClick={inserting.cancel}>{t('composer_cancel')}</Button>
        </div>
      )}
    </>
  );
}
