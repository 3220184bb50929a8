import { useState } from 'react';
import type { ApprovalRequest } from '../../lib/approval/approval.ts';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import styles from './panels.module.css';
import { ReasonForm } from './reason-form.tsx';

/** What colleagues ask the specialist to agree to, as it stands on the case. The answer is a note on it, under their name. */
export function ApprovalRequests({ requests }: { requests: readonly ApprovalRequest[] }) {
  const [answered, setAnswered] = useState<readonly string[]>([]);
  if (requests.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t('approval_requests')}>
      {requests.map((request) =>
        answered.includes(request.code) ? (
          <p key={request.code} role="status">
            {t('approval_sent')}
          </p>
        ) : (
          <Request
            key={request.code}
            request={request}
            onDone={() => setAnswered((codes) => [...codes, request.code])}
          />
        ),
      )}
    </section>
  );
}

function Request({ request, onDone }: { request: ApprovalRequest; onDone(): void }) {
  const [declining, setDeclining] = useState(false);
  const { code, by, body, customerId, caseId } = request;
  const answer = async (word: string) => {
    const opId = newOperationId();
    const note = { customerId, caseId, text: `${code} ${word}`, opId };
    const sent = await attempt(async () => {
      await call('add-note', note);
      return true;
    });
    if (sent) onDone();
  };
  return (
    <>
      <b>{t('approval_request', { by })}</b>
      <p className={styles.asked} dir="auto">
        {withoutCode(body, code)}
      </p>
      {declining ? (
        <ReasonForm
          label={t('approval_decline_why')}
          button={t('approval_decline')}
          onGive={(why) => void answer(`no: ${why}`)}
        />
      ) : (
        <div className={styles.asks}>
          <Button guarded onClick={() => void answer('ok')}>
            {t('approval_agree')}
          </Button>
          <Button onClick={() => setDeclining(true)}>{t('approval_decline')}</Button>
        </div>
      )}
    </>
  );
}

/** How to answer without Clew need not be read here. No text holds its own code, so nothing of the draft goes. */
const withoutCode = (body: string, code: string): string =>
  body
    .split('\n')
    .filter((line) => !line.toUpperCase().includes(code))
    .join('\n');
