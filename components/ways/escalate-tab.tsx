import { useId, useState } from 'react';
import type { Case } from '../../lib/crm/model.ts';
import { maskName } from '../../lib/customer/mask.ts';
import type { Post } from '../../lib/detect/post.ts';
import { hoursOf, isAlwaysOpen } from '../../lib/escalation/desk-hours.ts';
import {
  deskName,
  draftNote,
  type HandOverLine,
  handOver,
  isNeeded,
  siteLine,
  veiledFields,
  wholeNote,
} from '../../lib/escalation/hand-off.ts';
import type { Offer } from '../../lib/escalation/offer-desks.ts';
import { centreOf, siteAbout } from '../../lib/escalation/site-about.ts';
import { isUntold } from '../../lib/escalation/told.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { HandOverField } from '../../lib/policy/desks-policy.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { copyText } from '../composer/copy.ts';
import { typeDraft, useDrafts } from '../composer/drafts.ts';
import { useVeil } from '../customer/revealed.ts';
import { duration } from '../queue/duration.ts';
import { showToast } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { escalatePost } from './escalate.ts';
import { EscalationRow } from './escalation-row.tsx';
import { shutWays, useOpened } from './open.ts';
import { useSaying } from './saying.ts';
import styles from './ways.module.css';

interface EscalateTabProps {
  snapshot: Snapshot;
  post: Post;
  offers: readonly Offer[];
}

/** What is at a desk, with its way back; and the way to one. */
export function EscalateTab({ snapshot, post, offers }: EscalateTabProps) {
  const asked = useOpened(({ desk }) => desk);
  const [chosen, setChosen] = useState<string | null>(null);
  const offer = offers.find(({ desk }) => desk.id === (chosen ?? asked)) ?? offers[0];
  const out = snapshot.escalations.filter((row, place) => !row.back || isUntold(row) || place < 3);
  const centre = centreOf(aboutOf(snapshot, post, caseOf(snapshot)));
  const id = useId();
  return (
    <>
      {out.length > 0 && (
        <section className={styles.part} aria-label={t('ways_out')}>
          <h3>{t('ways_out')}</h3>
          <ul>
            {out.map((row) => (
              <EscalationRow key={row.id} row={row} record={snapshot.record} />
            ))}
          </ul>
        </section>
      )}
      {offer && (
        <section className={styles.part} aria-label={t('ways_escalate')}>
          <div className={styles.pick}>
            <label htmlFor={id}>{t('ways_desk')}</label>
            <select id={id} value={offer.desk.id} onChange={({ target }) => setChosen(target.value)}>
              {offers.map(({ desk }) => (
                <option key={desk.id} value={desk.id}>
                  {deskName(desk, centre)}
                </option>
              ))}
            </select>
          </div>
          <p className={styles.dim}>
            {offer.because && (
              <Pill tone={offer.because === 'safety' ? 'bad' : 'accent'}>
                {t('ways_desk_first', { why: t(`ways_flag_${offer.because}`) })}
              </Pill>
            )}{' '}
            {t(
              isAlwaysOpen(hoursOf(offer.desk, snapshot.policy.routing)) ? 'ways_desk_is' : 'ways_desk_open',
              {
                owner: offer.desk.owner,
                channel: t(`ways_by_${offer.desk.channel}`),
                time: duration(offer.desk.hours * 3_600_000, 'long'),
              },
            )}
          </p>
          <HandOff key={offer.desk.id} snapshot={snapshot} post={post} offer={offer} />
        </section>
      )}
    </>
  );
}

const openCases = ({ record, link }: Snapshot) =>
  (record?.cases ?? []).filter(
    (row) => row.id === link?.caseId || (row.status !== 'resolved' && row.status !== 'closed'),
  );

/** The linked one, else the first that is open. */
function caseOf(snapshot: Snapshot): Case | null {
  const open = openCases(snapshot);
  return open.find(({ id }) => id === snapshot.link?.caseId) ?? open[0] ?? null;
}

function aboutOf({ record, ways }: Snapshot, { text }: Post, supportCase: Case | null) {
  // A path that fits by what the customer owns alone says nothing of what they write about.
  const said = ways?.fits.filter(({ met }) =>
    met.some(({ condition, value }) => condition === 'fault' && value !== null),
  );
  return siteAbout({ record, text, onPath: said?.flatMap(({ products }) => products) ?? [], supportCase });
}

function HandOff({ snapshot, post, offer: { desk } }: { snapshot: Snapshot; post: Post; offer: Offer }) {
  const { record } = snapshot;
  const wish = useOpened(({ remedy }) => remedy);
  const draft = useDrafts(({ byPost }) => byPost[post.id]?.text ?? '');
  const veil = useVeil(record);
  const id = useId();
  const open = openCases(snapshot);
  const [caseId, setCaseId] = useState(() => caseOf(snapshot)?.id);
  const supportCase = open.find((row) => row.id === caseId) ?? null;
  const [siteId, setSiteId] = useState('');
  const told = aboutOf(snapshot, post, supportCase);
  const site = record?.sites.find(({ id: own }) => own === siteId) ?? told.site;
  const about = site ? { site, open: [] } : told;
  const name = deskName(desk, centreOf(about));
  const lines = handOver(
    wish && !desk.handOver.includes('remedy') ? { handOver: [...desk.handOver, 'remedy'] } : desk,
    { post, record, supportCase, site },
  ).filter(({ field, value }) => field !== 'case' || value !== null);
  const unknown = lines.filter(({ value }) => value === null);
  const where = desk.bySite || desk.handOver.includes('site') ? (record?.sites ?? []) : [];
  const veiled = lines.filter(({ field, value }) => value !== null && veiledFields.includes(field));
  const drafted = draftNote(name, lines);
  const [edited, setEdited] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Partial<Record<HandOverField, string>>>(
    wish ? { remedy: wish } : {},
  );
  const [busy, setBusy] = useState(false);
  const saying = useSaying(desk, post, draft);
  const [speak, setSpeak] = useState(true);
  const note = edited ?? drafted;
  const answered = unknown.map(
    (line): HandOverLine => ({ ...line, value: answers[line.field]?.trim() ?? '' }),
  );
  const placed = !desk.bySite || where.length < 2 || centreOf(about) !== null;
  // Nobody in danger waits for an answer of the guardrails: they say it of the draft as well.
  const speaks = speak && !!saying && !saying.held;
  const ready =
    note.trim() !== '' && placed && answered.every(({ field, value }) => value || !isNeeded(desk, field));
  const send = async () => {
    if (!ready || busy) return;
    setBusy(true);
    const whole = wholeNote(note, [...veiled, ...answered], desk.tells);
    const copied = supportCase !== null || (await copyText(whole));
    if (!copied) showToast({ message: { key: 'ways_not_copied' } });
    else if (
      await escalatePost(post.id, supportCase, { desk: desk.id, siteId: site?.id ?? null, note: whole })
    ) {
      if (speaks) typeDraft(post.id, saying.draft);
      shutWays();
      showToast({ message: { key: 'ways_handed', args: { desk: name } }, done: true });
    }
    setBusy(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {open.length > 1 && (
        <div className={styles.pick}>
          <label htmlFor={`${id}-case`}>{t('ways_case')}</label>
          <select id={`${id}-case`} value={caseId} onChange={({ target }) => setCaseId(target.value)}>
            {open.map(({ id: value, number, title }) => (
              <option key={value} value={value}>
                {number} {veil(title)}
              </option>
            ))}
          </select>
        </div>
      )}
      {!supportCase && <p className={styles.asked}>{t('ways_no_case')}</p>}
      {where.length > 1 && (
        <div className={styles.pick}>
          <label htmlFor={`${id}-site`}>{t('ways_which_site')}</label>
          <select
            id={`${id}-site`}
            data-site
            required={desk.bySite}
            value={site?.id ?? ''}
            onChange={({ target }) => setSiteId(target.value)}
          >
            {!site && <option value="" />}
            {where.map((each) => (
              <option key={each.id} value={each.id}>
                {siteLine(each)}
              </option>
            ))}
          </select>
        </div>
      )}
      {unknown.some(({ field }) => field !== 'remedy') && (
        <p className={styles.dim}>
          {t(unknown.some(({ field }) => isNeeded(desk, field)) ? 'ways_must' : 'ways_ask_for', {
            desk: desk.name,
          })}
        </p>
      )}
      {unknown
        .filter(({ field }) => field !== 'site' || where.length < 2)
        .map(({ field, label }) => (
          <div key={field} className={styles.pick}>
            <label htmlFor={`${id}-${field}`}>
              {label}
              {isNeeded(desk, field) && ' *'}
            </label>
            <input
              id={`${id}-${field}`}
              dir="auto"
              maxLength={300}
              data-field={field}
              required={isNeeded(desk, field)}
              value={answers[field] ?? ''}
              onChange={({ target }) => setAnswers({ ...answers, [field]: target.value })}
            />
          </div>
        ))}
      <textarea
        dir="auto"
        rows={6}
        maxLength={9000}
        aria-label={t('ways_note')}
        value={note}
        onChange={({ target }) => setEdited(target.value)}
      />
      {veiled.map(({ field, label, value }) => (
        <p key={field} className={styles.dim}>
          {label}:{' '}
          <bdi>{field === 'customer' && record ? maskName(record.customer.name) : veil(value ?? '')}</bdi>
        </p>
      ))}
      {saying ? (
        <label className={styles.saying}>
          <input
            type="checkbox"
            checked={speaks}
            disabled={!!saying.held}
            onChange={({ target }) => setSpeak(target.checked)}
          />
          <span>
            {t('ways_say')}: <span dir="auto">“{saying.sentence}”</span>
            {saying.held && (
              <span className={styles.expired}> {t('ways_say_held', { why: say(saying.held) })}</span>
            )}
          </span>
        </label>
      ) : (
        <p className={styles.dim}>{t('ways_say_none')}</p>
      )}
      <p className={styles.send}>
        <span className={styles.dim}>{t(`ways_note_tells_${desk.tells}`)}</span>
        <Button type="submit" guarded look="primary" disabled={!ready || busy}>
          {t(supportCase ? 'ways_hand_over' : 'ways_copy_hand_over')}
        </Button>
      </p>
    </form>
  );
}
