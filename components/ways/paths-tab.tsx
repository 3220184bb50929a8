import type { Fit } from '../../lib/maze/match.ts';
import type { Power } from '../../lib/maze/powers.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Insight } from '../../lib/ways/insight.ts';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { openWays } from './open.ts';
import styles from './ways.module.css';

interface PathsTabProps {
  insight: Insight;
  postId: string;
  veil(text: string): string;
}

/** The paths that fit, each with what made it fit and what must be asked; beneath, what may be granted on them. */
export function PathsTab({ insight: { fits, powers }, postId, veil }: PathsTabProps) {
  return (
    <>
      {fits.length === 0 && <p className={styles.none}>{t('ways_no_path')}</p>}
      {fits.map((fit) => (
        <PathView key={fit.path.id} fit={fit} veil={veil} />
      ))}
      <section className={styles.part} aria-label={t('ways_powers')}>
        <h3>{t('ways_powers')}</h3>
        {powers.length === 0 && <p className={styles.none}>{t('ways_no_powers')}</p>}
        <ul className={styles.powers}>
          {powers.map((power) => (
            <PowerView
              key={`${power.what}\n${power.paths.join('\n')}`}
              power={power}
              isTwice={powers.some((other) => other !== power && other.what === power.what)}
              postId={postId}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function PathView({ fit: { path, met }, veil }: { fit: Fit; veil(text: string): string }) {
  const asked = met.filter(({ value }) => value === null);
  return (
    <section className={styles.part} data-path={path.id} aria-label={path.title}>
      <div className={styles.partHead}>
        <h3 dir="auto">{path.title}</h3>
        {path.sample && (
          <Pill title={t('ways_sample_about')}>
            {t('ways_sample')}
            <span className="vh">{t('ways_sample_about')}</span>
          </Pill>
        )}
      </div>
      <ul className={styles.met}>
        {met.map(({ condition, value }) =>
          value === null ? null : (
            <li key={condition}>
              <span>{t(`ways_condition_${condition}`)}</span> <bdi>{veil(value)}</bdi>
            </li>
          ),
        )}
      </ul>
      {asked.map(({ condition }) => (
        <p key={condition} className={styles.asked}>
          {t('ways_ask', { question: t(`ways_ask_${condition}`) })}
        </p>
      ))}
      <ol className={styles.steps}>
        {path.steps.map(({ owner, clause, action }) => (
          <li key={owner + clause + action}>
            <p dir="auto">{action}</p>
            <p className={styles.dim}>
              <bdi>{owner}</bdi> · <bdi>{clause}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PowerProps {
  power: Power;
  /** Another path has one of this name, for others to grant. */
  isTwice: boolean;
  postId: string;
}

function PowerView({ power: { what, mine, paths, roles, desk }, isTwice, postId }: PowerProps) {
  return (
    <li data-mine={mine}>
      <span className={styles.what}>
        <bdi>{what}</bdi>
        {isTwice && <bdi className={styles.dim}>{paths.join(t('sidebar_list_separator'))}</bdi>}
        <span className={styles.dim}>
          {mine ? t('ways_mine') : t('ways_ask_role', { roles: roles.join(', ') })}
        </span>
      </span>
      {!mine && desk && (
        <Button
          className={styles.small}
          onClick={() => openWays(postId, 'escalate', { desk: desk.id, remedy: what })}
        >
          {t('ways_ask_desk', { desk: desk.name })}
        </Button>
      )}
    </li>
  );
}
