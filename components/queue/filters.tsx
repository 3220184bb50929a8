import { Search } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { PostState, Relation } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import { postStates, type QueueInfo } from '../../lib/snapshot/queue-info.ts';
import { useKeyHint } from '../work/shortcuts.ts';
import { stateKey } from '../work/state-pill.tsx';
import styles from './queue.module.css';
import type { Filter } from './use-queue.ts';

interface FiltersProps {
  filter: Filter;
  setFilter(filter: Filter): void;
  counts: QueueInfo['counts'];
  relations: readonly Relation[];
  searchBox: Ref<HTMLInputElement>;
  /** From the search box into the list. */
  onDown(): void;
}

/** How long typing must pause before the list is asked for, in ms. */
const pause = 150;

export function Filters({ filter, setFilter, counts, relations, searchBox, onDown }: FiltersProps) {
  const hint = useKeyHint();
  const [text, setText] = useState(filter.search);
  const latest = useRef({ filter, setFilter });
  latest.current = { filter, setFilter };
  useEffect(() => {
    const take = () => {
      // What was chosen during the pause stays chosen.
      const { filter: now, setFilter: set } = latest.current;
      if (text !== now.search) set({ ...now, search: text });
    };
    const timer = setTimeout(take, pause);
    return () => clearTimeout(timer);
  }, [text]);
  const toggle = (state: PostState) => {
    const states = filter.states.includes(state)
      ? filter.states.filter((each) => each !== state)
      : [...filter.states, state];
    setFilter({ ...filter, states });
  };
  return (
    <search className={styles.filters}>
      <div className={styles.searchLine}>
        <Search size={14} aria-hidden />
        <input
          ref={searchBox}
          type="search"
          value={text}
          maxLength={200}
          aria-label={t('sidebar_search_queue')}
          placeholder={t('sidebar_search_queue')}
          aria-keyshortcuts={hint('/')}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onDown();
          }}
        />
        <select
          value={filter.relations[0] ?? ''}
          aria-label={t('sidebar_filter_relation')}
          onChange={({ target }) =>
            setFilter({ ...filter, relations: target.value ? [target.value as Relation] : [] })
          }
        >
          <option value="">{t('sidebar_any_relation')}</option>
          {relations.map((relation) => (
            <option key={relation} value={relation}>
              {t(`sidebar_relation_${relation}`)}
            </option>
          ))}
        </select>
      </div>
      <fieldset className={styles.states} aria-label={t('sidebar_filter_state')}>
        {postStates
          .filter((state) => counts[state] > 0 || filter.states.includes(state))
          .map((state) => (
            <button
              key={state}
              type="button"
              className={styles.chip}
              aria-pressed={filter.states.includes(state)}
              onClick={() => toggle(state)}
            >
              {t(stateKey(state))} <span>{counts[state]}</span>
            </button>
          ))}
      </fieldset>
    </search>
  );
}
