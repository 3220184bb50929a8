import { ChevronDown, Hand, StickyNote, UserRoundPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Case } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { age, fullDate, useNow } from '../ui/time.ts';
import styles from './case.module.css';
import { CaseOwner } from './case-owner.tsx';
import { CaseTool, type Tool } from './case-tools.tsx';
import { claimCase } from './case-work.ts';
import { useGiving } from './giving.ts';
import { LinkStatus } from './link-status.tsx';
import type { Linking } from './linking.ts';
import { OperationLine } from './operation-line.tsx';
import { useStatusWish } from './status-wish.ts';

interface CaseCardProps {
  supportCase: Case;
  linking: Linking;
  /** The key that links the post to this case; undefined on all but the suggested one. */
  linkKey?: string | undefined;
  operations: readonly OperationInfo[];
  /** The specialist's name as the CRM writes it. */
  agent: string;
  veil(text: string): string;
  /** Brings another case into sight. */
  onShow?(number: string): void;
}

export function CaseCard({ supportCase, linking, linkKey, operations, agent, veil, onShow }: CaseCardProps) {
  const now = useNow();
  const { id, number, title, owner, openedAt, severity } = supportCase;
  const [tool, setTool] = useState<Tool | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const close = () => {
    setTool(null);
    opener.current?.focus();
  };
  useEscape(tool !== null, close);
  const toggle = (next: Tool, from: HTMLElement) => {
    opener.current = from;
    setTool(tool === next ? null : next);
  };
  const mine = linking.caseId === id;
  const busy = linking.caseId !== null && linking.state !== 'failed';
  const own = owner !== '' && owner === agent;
  const giving = useGiving(supportCase, operations);
  const { status, saving: changing, set } = useStatusWish(supportCase, operations);
  const saving = changing || operations.some(({ state }) => state !== 'failed');
  return (
    <li className={`${styles.case} ${mine ? (styles[linking.state] ?? '') : ''}`} data-case={number}>
      <p className={styles.title}>
        {severity != null && (
          <span className={`${styles.severity} ${styles[`grade${severity}`] ?? ''}`}>
            <span className="vh">{t('room_severity')}: </span>
            {t(`queue_severity_${severity}`)}
          </span>
        )}
        <bdi>{veil(title)}</bdi>
      </p>
      {mine ? (
        <LinkStatus linking={linking} />
      ) : (
        <Button
          guarded
          look={busy ? 'plain' : 'primary'}
          className={styles.linkButton}
          disabled={busy}
          aria-label={t('sidebar_link_to', { number })}
          aria-keyshortcuts={linkKey}
          title={linkKey && t('room_link_key', { key: linkKey })}
          onClick={() => linking.link(supportCase.customerId, id)}
        >
          {t('sidebar_link')}
        </Button>
      )}
      <div className={styles.meta}>
        <button
          type="button"
          className={`${styles.status} ${styles[status] ?? ''}`}
          aria-expanded={tool === 'status'}
          aria-busy={changing || undefined}
          aria-label={t('room_status_is', { number, status: t(`sidebar_case_${status}`) })}
          onClick={({ currentTarget }) => toggle('status', currentTarget)}
        >
          {t(`sidebar_case_${status}`)}
          <ChevronDown size={12} aria-hidden />
        </button>
        <bdi className={styles.number}>{number}</bdi>
        <CaseOwner supportCase={supportCase} own={own} giving={giving} />
        <span className={styles.opened}>
          {saving ? (
            t('sidebar_saving')
          ) : (
            <time dateTime={openedAt} title={fullDate(openedAt)}>
              {age(openedAt, now)}
            </time>
          )}
        </span>
        <span className={styles.tools}>
          {!own && (
            <Button
              look="icon"
              guarded={!owner}
              aria-expanded={owner ? tool === 'claim' : undefined}
              aria-label={t('room_take', { number })}
              title={t('room_take', { number })}
              onClick={({ currentTarget }) =>
                owner ? toggle('claim', currentTarget) : void claimCase(supportCase, false)
              }
            >
              <Hand size={15} aria-hidden />
            </Button>
          )}
          <Button
            look="icon"
            aria-expanded={tool === 'assign'}
            aria-label={t('assign_tool', { number })}
            title={t('assign_tool', { number })}
            onClick={({ currentTarget }) => toggle('assign', currentTarget)}
          >
            <UserRoundPlus size={15} aria-hidden />
          </Button>
          <Button
            look="icon"
            aria-expanded={tool === 'note'}
            aria-label={t('room_note_on', { number })}
            title={t('room_note_on', { number })}
            onClick={({ currentTarget }) => toggle('note', currentTarget)}
          >
            <StickyNote size={15} aria-hidden />
          </Button>
        </span>
      </div>
      {tool && (
        <CaseTool
          supportCase={supportCase}
          tool={tool}
          agent={agent}
          give={giving.give}
          status={status}
          setStatus={set}
          onClose={close}
        />
      )}
      {operations.map((operation) => (
        <OperationLine key={operation.opId} operation={operation} onShow={onShow} />
      ))}
    </li>
  );
}
