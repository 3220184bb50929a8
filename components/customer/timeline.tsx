import { useId, useMemo, useState } from 'react';
import type { Channel, CustomerRecord } from '../../lib/crm/model.ts';
import type { Post } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ChannelFilter } from './channel-filter.tsx';
import { countsOf, entriesOf } from './entries.ts';
import { useVeil } from './revealed.ts';
import styles from './timeline.module.css';
import { TimelineList } from './timeline-list.tsx';
import { useTimeline } from './use-timeline.ts';

/** What happened, over all channels, newest first. Of another customer it begins anew. */
export function Timeline({ record, post }: { record: CustomerRecord; post: Post }) {
  const titleId = useId();
  const [channel, setChannel] = useState<Channel | null>(null);
  const paged = useTimeline(record);
  const veil = useVeil(record);
  const all = useMemo(
    () => entriesOf(paged.interactions, post, t('sidebar_event_post')),
    [paged.interactions, post],
  );
  const counts = useMemo(() => countsOf(all), [all]);
  const chosen = counts.some((each) => each.channel === channel) ? channel : null;
  const shown = useMemo(
    () => (chosen ? all.filter((entry) => entry.channel === chosen) : all),
    [all, chosen],
  );
  return (
    <div className={styles.timeline}>
      <div className={styles.head}>
        <h2 id={titleId}>{t('sidebar_timeline')}</h2>
        {counts.length > 1 && (
          <ChannelFilter
            counts={counts}
            all={all.length}
            more={paged.more}
            chosen={chosen}
            onChoose={setChannel}
          />
        )}
      </div>
      <TimelineList
        key={chosen ?? ''}
        entries={shown}
        paged={paged}
        veil={veil}
        titleId={titleId}
        filtered={chosen !== null}
      />
    </div>
  );
}
