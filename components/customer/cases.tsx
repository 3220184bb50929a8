import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Case, CustomerRecord } from '../../lib/crm/model.ts';
import type { Post } from '../../lib/detect/post.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { useKeyHint, useShortcuts } from '../work/shortcuts.ts';
import styles from './case.module.css';
import { CaseCard } from './case-card.tsx';
import { LinkStatus } from './link-status.tsx';
import { useLinking } from './linking.ts';
import { NewCase } from './new-case.tsx';
import { OperationLine } from './operation-line.tsx';
import { useVeil } from './revealed.ts';
import { type Places, placesOf } from './row-slots.ts';

const shownAtFirst = 2;
/** So many are read at a glance; more are searched. */
const worthSearching = 4;

const linkKinds = ['link-post', 'unlink-post'];

const isOpen = ({ status }: Case) => status !== 'resolved' && status !== 'closed';

/**
 * The customer's open cases, the one that the post is linked to first; behind "more" all of them, to be searched. A new
 * one is made out of the post.
 */
export function Cases({
  snapshot,
  record,
  post,
  ways,
}: {
  snapshot: Snapshot;
  record: CustomerRecord;
  post: Post;
  /** Beside the way to a new case, the other ways out. */
  ways?: ReactNode;
}) {
  const { operations, policy } = snapshot;
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState('');
  const [making, setMaking] = useState(false);
  const makeButton = useRef<HTMLButtonElement>(null);
  const places = useRef<Places | null>(null);
  places.current = placesOf(
    places.current,
    record.customer.id,
    record.cases.map(({ id }) => id),
  );
  const linking = useLinking(snapshot.link, post.id, operations, snapshot.held);
  const veil = useVeil(record);
  const { caseId: linkedTo } = linking;
  const rank = (row: Case) => (row.id === linkedTo ? 2 : isOpen(row) ? 1 : 0);
  const ranked = [...record.cases].sort((a, b) => rank(b) - rank(a));
  const current = ranked.filter((row) => rank(row) > 0);
  const wanted = search.trim().toLowerCase();
  const found = ranked.filter(({ number, title }) => `${number} ${title}`.toLowerCase().includes(wanted));
  // What it is linked to is what it is about: the others would take the history's room.
  const shown = all ? found : current.slice(0, linking.state === 'done' && linkedTo ? 1 : shownAtFirst);
  // Those about a case stand at it; the others at the top.
  const own = new Set(shown.map(({ id }) => id));
  const loose = operations.filter(
    ({ kind, caseId }) =>
      kind === 'create-case' || (linkKinds.includes(kind) && !(caseId !== null && own.has(caseId))),
  );
  // The customer's newest open case. X's own key for it would be taken for a like: in X's page, this one does nothing.
  const suggested = linkedTo === null || linking.state === 'failed' ? current.find(isOpen) : undefined;
  useShortcuts({ f: suggested && (() => linking.link(suggested.customerId, suggested.id)) });
  const hint = useKeyHint();
  const elsewhere = !!linkedTo && !record.cases.some(({ id }) => id === linkedTo);
  const hidden = ranked.length - shown.length;
  const showCase = (number: string) => {
    setAll(true);
    setSearch(number);
  };
  return (
    <div className={styles.cases}>
      {loose.map((operation) => (
        <OperationLine key={operation.opId} operation={operation} onShow={showCase} />
      ))}
      {linkedTo === '' && linking.state !== 'failed' && (
        <div className={styles.case}>
          <span className={styles.title}>{t('room_new_case')}</span>
          <span className={styles.linkWait} role="status">
            {t(linking.waits ? 'outbox_link_waits' : 'room_creating')}
          </span>
        </div>
      )}
      {elsewhere && (
        <div className={styles.case}>
          <span className={styles.title}>
            {t(
              snapshot.link?.customerId === record.customer.id
                ? 'room_linked_new'
                : 'sidebar_linked_elsewhere',
            )}
          </span>
          <LinkStatus linking={linking} />
        </div>
      )}
      {all && (record.cases.length > worthSearching || search !== '') && (
        <input
          type="search"
          dir="auto"
          className={styles.search}
          value={search}
          aria-label={t('room_find_case')}
          placeholder={t('room_find_case')}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={t('sidebar_cases')}>
          {shown.map((each) => (
            <CaseCard
              key={places.current?.byId.get(each.id)}
              supportCase={each}
              linking={linking}
              linkKey={each.id === suggested?.id ? hint('f') : undefined}
              operations={operations.filter(({ caseId }) => caseId === each.id)}
              onShow={showCase}
              agent={policy.agent}
              veil={veil}
            />
          ))}
        </ul>
      )}
      {making ? (
        <NewCase
          post={post}
          record={record}
          severity={snapshot.triage?.severity ?? 1}
          onClose={() => {
            setMaking(false);
            requestAnimationFrame(() => makeButton.current?.focus());
          }}
        />
      ) : (
        <div className={styles.more}>
          {current.length === 0 && <span className={styles.none}>{t('sidebar_no_cases')}</span>}
          {!all && hidden > 0 && (
            <button type="button" className={styles.moreButton} onClick={() => setAll(true)}>
              {plural('sidebar_more_cases', hidden)}
            </button>
          )}
          {ways}
          {(linkedTo === null || linking.state === 'failed') && (
            <Button
              ref={makeButton}
              look="quiet"
              className={styles.newButton}
              onClick={() => setMaking(true)}
            >
              <Plus size={14} aria-hidden />
              {t('room_new_case')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
