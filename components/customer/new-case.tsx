import { type FormEvent, useEffect, useRef, useState } from 'react';
import { severities } from '../../lib/crm/lists.ts';
import type { CaseSeverity, CustomerRecord } from '../../lib/crm/model.ts';
import { caseFromPost } from '../../lib/customer/case-from-post.ts';
import type { Post } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import styles from './case.module.css';
import { createCase } from './case-work.ts';

interface NewCaseProps {
  post: Post;
  record: CustomerRecord;
  /** As the post is judged. */
  severity: CaseSeverity;
  onClose(): void;
}

/** A case out of the post, filled in and to be edited: the second of two steps creates it and links the post. */
export function NewCase({ post, record, severity, onClose }: NewCaseProps) {
  const [draft, setDraft] = useState(() => ({ ...caseFromPost(post, record), severity }));
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    title.current?.select();
    title.current?.form?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useEscape(true, onClose);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft.title.trim() || busy) return;
    setBusy(true);
    if (await createCase(post.id, record.customer.id, draft)) onClose();
    setBusy(false);
  };
  return (
    <form
      className={`${styles.case} ${styles.form}`}
      aria-label={t('room_new_case')}
      onSubmit={(event) => void create(event)}
    >
      <input
        ref={title}
        dir="auto"
        maxLength={200}
        value={draft.title}
        aria-label={t('room_case_title')}
        placeholder={t('room_case_title')}
        onChange={({ target }) => setDraft({ ...draft, title: target.value })}
      />
      <textarea
        dir="auto"
        rows={3}
        maxLength={4000}
        value={draft.body}
        aria-label={t('room_case_body')}
        placeholder={t('room_case_body')}
        onChange={({ target }) => setDraft({ ...draft, body: target.value })}
      />
      <span className={styles.formButtons}>
        <label className={styles.severityField}>
          {t('room_severity')}
          <select
            value={draft.severity}
            onChange={({ target }) =>
              setDraft({ ...draft, severity: severities[Number(target.value)] ?? draft.severity })
            }
          >
            {severities.map((each) => (
              <option key={each} value={each}>
                {t(`queue_severity_${each}`)}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet" onClick={onClose}>
          {t('sidebar_cancel')}
        </Button>
        <Button type="submit" guarded look="primary" disabled={!draft.title.trim() || busy}>
          {t('room_create_case')}
        </Button>
      </span>
    </form>
  );
}
