import type { ReactNode } from 'react';
import { type Approval, agreedTo } from '../../lib/approval/approval.ts';
import type { Finding, See } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { AnotherWay } from './another-way-row.tsx';
import { ApprovalPart } from './approval-part.tsx';
import styles from './finding.module.css';
import { ReasonForm } from './reason-form.tsx';
import { showParents } from './show-parents.ts';
import type { ReplyContext } from './use-checked.ts';
import { VerdictForm } from './verdict-form.tsx';

interface About {
  finding: Finding;
  postId: string;
  text: string;
  context: ReplyContext;
  /** The reason that was given for it; null where it is not overridden. */
  overridden: string | null;
  overridable: boolean;
  approval: Approval;
  /** The posts that have not been in view. */
  unread: readonly string[];
  onOverride(reason: string | null): void;
  onReplace(span: [start: number, end: number], words: string): void;
}

/** What can be done about a finding beside changing the words, under the name of the most telling part of it. */
export function actionsFor(about: About): { label: string; node: ReactNode } | null {
  const { finding, overridable, overridden } = about;
  const { rule, level, message, see = [] } = finding;
  const parts: { label: string; node: ReactNode }[] = [];
  if (rule === 'stale')
    parts.push({
      label: t('composer_stale_open'),
      node: (
        <Button
          guarded
          onClick={() => void attempt(() => call('acknowledge-changes', { postId: about.postId }))}
        >
          {t('composer_stale_seen')}
        </Button>
      ),
    });
  if (rule === 'read-first') parts.push({ label: t('composer_read_open'), node: <ReadFirst {...about} /> });
  if (message.key === 'guard_hashtag_unknown')
    parts.push({
      label: t('composer_verdict_open'),
      node: <VerdictForm tag={String(message.args?.tag ?? '')} />,
    });
  else if (level === 'approve')
    parts.push({
      label: t(agreedTo(about.approval, about.text) ? 'approval_by' : 'composer_approve_open'),
      node: <ApprovalPart {...about} approvers={about.context.policy.approvers} />,
    });
  if (level === 'block' && overridable)
    parts.push({
      label: t(overridden ? 'composer_override_given' : 'composer_override_open'),
      node: overridden ? (
        <div className={styles.reason}>
          <q dir="auto">{overridden}</q>
          <Button onClick={() => about.onOverride(null)}>{t('composer_override_undo')}</Button>
        </div>
      ) : (
        <ReasonForm
          label={t('composer_override_why')}
          button={t('composer_override')}
          onGive={about.onOverride}
        />
      ),
    });
  if (see.length > 0) parts.push({ label: t('composer_see'), node: <SeeList see={see} /> });
  if (rule === 'twin') parts.push({ label: t('composer_twin_way'), node: <AnotherWay {...about} /> });
  const [first] = parts;
  if (!first) return null;
  return { label: first.label, node: parts.map(({ label, node }) => <div key={label}>{node}</div>) };
}

function ReadFirst({ postId, unread }: About) {
  return (
    <>
      <Button onClick={() => showParents(postId, unread)}>{t('composer_read_show')}</Button>
      <ReasonForm
        label={t('composer_read_why')}
        button={t('composer_read_give')}
        onGive={(reason) => void attempt(() => call('give-read-reason', { postId, reason }))}
      />
    </>
  );
}

function SeeList({ see }: { see: readonly See[] }) {
  return (
    <ul className={styles.see}>
      {see.map(({ label, text, url }) => (
        <li key={label.key + url}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {say(label)}
            </a>
          ) : (
            say(label)
          )}
          {text && <q dir="auto">{text}</q>}
        </li>
      ))}
    </ul>
  );
}
