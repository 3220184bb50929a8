import { useId, useState } from 'react';
import type { Approval } from '../../lib/approval/approval.ts';
import { sameText } from '../../lib/composer/same-text.ts';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import styles from './finding.module.css';

interface ApprovalProps {
  approval: Approval;
  postId: string;
  text: string;
  approvers: readonly string[];
}

/** How a second person can agree to this very text, and what came of asking. */
export function ApprovalPart({ approval: { way, own }, postId, text, approvers }: ApprovalProps) {
  const about = own && sameText(own.text, text) ? own : null;
  if (about?.state === 'agreed' && about.by !== null)
    return (
      <p>
        {t(`approval_agreed_${about.how}`, { by: about.by })} {about.why && <q dir="auto">{about.why}</q>}
      </p>
    );
  if (about?.state === 'declined')
    return (
      <p>
        {t('approval_declined', { by: about.by ?? '', why: about.why })} {t('approval_declined_change')}
      </p>
    );
  if (about)
    return (
      <div className={styles.ask}>
        <p>{t('approval_asked', { code: about.code ?? '' })}</p>
        <Button onClick={() => void attempt(() => call('refresh-customer', { postId }))}>
          {t('approval_look')}
        </Button>
      </div>
    );
  if (way === 'link') return <p>{t('approval_link')}</p>;
  if (way === 'word') return <ByWord postId={postId} text={text} approvers={approvers} />;
  return (
    <div className={styles.ask}>
      <p>{t('approval_ask_how')}</p>
      <Button guarded onClick={() => void ask(postId, text)}>
        {t('approval_ask')}
      </Button>
    </div>
  );
}

function ask(postId: string, text: string): Promise<unknown> {
  const opId = newOperationId();
  return attempt(() => call('ask-approval', { postId, text, opId }));
}

const aWord = (value: string) => /\p{L}{2}/u.test(value);

function ByWord({ postId, text, approvers }: Pick<ApprovalProps, 'postId' | 'text' | 'approvers'>) {
  const [by, setBy] = useState(approvers[0] ?? '');
  const [how, setHow] = useState('');
  const id = useId();
  const ready = aWord(by) && aWord(how);
  const record = () => {
    const opId = newOperationId();
    void attempt(() => call('record-approval', { postId, text, by: by.trim(), how: how.trim(), opId }));
  };
  return (
    <form
      className={styles.word}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) record();
      }}
    >
      <p>{t('approval_word')}</p>
      <label htmlFor={`${id}-by`}>{t('approval_by')}</label>
      {approvers.length > 0 ? (
        <select id={`${id}-by`} value={by} onChange={({ target }) => setBy(target.value)}>
          {approvers.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      ) : (
        <input
          id={`${id}-by`}
          dir="auto"
          maxLength={80}
          autoComplete="off"
          value={by}
          onChange={({ target }) => setBy(target.value)}
        />
      )}
      <label htmlFor={`${id}-how`}>{t('approval_heard')}</label>
      <input
        id={`${id}-how`}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={how}
        onChange={({ target }) => setHow(target.value)}
      />
      <Button type="submit" guarded inert={!ready}>
        {t('approval_record')}
      </Button>
    </form>
  );
}
