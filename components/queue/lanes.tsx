import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { restLanes } from '../../lib/queue-order/place.ts';
import type { QueueInfo } from '../../lib/snapshot/queue-info.ts';
import styles from './lanes.module.css';

const ownNames = new Set(['safety', 'urgent', 'complaints', 'questions', 'rest']);

/** What a lane is called: by the team, else in the specialist's language, else by its id. */
export function laneName(id: string, { routing }: Pick<Policy, 'routing'>): string {
  const name = routing.lanes.find((lane) => lane.id === id)?.name;
  if (name) return name;
  if (id.startsWith('~')) return t(`queue_lane_${id.slice(1)}`);
  return ownNames.has(id) ? t(`queue_lane_${id}`) : id;
}

interface LanesProps {
  policy: Policy;
  lanes: QueueInfo['lanes'];
  lane: string | undefined;
  setLane(lane: string | undefined): void;
}

/** The lanes in which something is, with how much; one at a time can be looked at alone. */
export function Lanes({ policy, lanes, lane, setLane }: LanesProps) {
  const all = [...new Set([...policy.routing.lanes.map(({ id }) => id), ...restLanes])];
  const shown = all.filter((id) => (lanes[id] ?? 0) > 0 || id === lane);
  return (
    <fieldset className={styles.lanes} aria-label={t('queue_lanes')}>
      {shown.map((id) => (
        <button
          key={id}
          type="button"
          className={`${styles.lane} ${id === policy.routing.lanes[0]?.id ? styles.first : ''}`}
          aria-pressed={id === lane}
          onClick={() => setLane(id === lane ? undefined : id)}
        >
          {laneName(id, policy)} <span>{lanes[id] ?? 0}</span>
        </button>
      ))}
    </fieldset>
  );
}
