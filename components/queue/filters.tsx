import { Search } from 'lucide-react';
import type { Ref } from 'react';
import type { PostState, Relation } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import { postStates, type QueueInfo } from '../../lib/snapshot/queue-info.ts';
import { topicKey, topics } from '../../lib/triage/topic.ts';
import { useKeyHint } from '../work/shortcuts.ts';
import { stateKey } from '../work/state-pill.tsx';
import styles from './queue.module.css';
import type { Filter } from './use-queue.ts';
import type { Search as SearchBox } from './use-search.ts';

interface FiltersProps {
  filter: Filter;
  setFilter(filter: Filter): void;
  search: SearchBox;
  counts: QueueInfo['counts'];
  relations: readonly Relation[];
  /** As the policy names them. */
  products: readonly string[];
  searchBox: Ref<HTMLInputElement>;
  /** From the search box into the list. */
  onDown(): void;
}

/** What the posts are about: a topic, or one of the products. */
function About({ filter, setFilter, products }: Pick<FiltersProps, 'filter' | 'setFilter' | 'products'>) {
  const names = topics.map((topic) => [topic, t(topicKey(topic))] as const);
  const choose = (value: string) => {
    const { topic: _topic, product: _product, ...rest } = filter;
    const topic = topics.find((each) => value === `topic:${each}`);
    const product = products.find((each) => value === `product:${each}`);
    setFilter({ ...rest, ...(topic && { topic }), ...(product && { product }) });
  };
  return (
    <select
      className={styles.chip}
      value={filter.topic ? `topic:${filter.topic}` : filter.product ? `product:${filter.product}` : ''}
      aria-label={t('queue_filter_about')}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t('queue_any_topic')}</option>
      {products.length > 0 && (
        <optgroup label={t('queue_filter_products')}>
          {products.map((product) => (
            <option key={product} value={`product:${product}`}>
              {product}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t('queue_filter_topics')}>
        {names
          .sort(([, one], [, other]) => one.localeCompare(other))
          .map(([topic, name]) => (
            <option key={topic} value={`topic:${topic}`}>
              {name}
            </option>
          ))}
      </optgroup>
    </select>
  );
}

export function Filters(props: FiltersProps) {
  const { filter, setFilter, search, counts, relations, products, searchBox, onDown } = props;
  const hint = useKeyHint();
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
          value={search.text}
          maxLength={200}
          aria-label={t('sidebar_search_queue')}
          placeholder={t('sidebar_search_queue')}
          aria-keyshortcuts={hint('/')}
          onChange={({ target }) => search.setText(target.value)}
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
      <div className={styles.states}>
        <fieldset className={styles.chips} aria-label={t('sidebar_filter_state')}>
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
        <About filter={filter} setFilter={setFilter} products={products} />
      </div>
    </search>
  );
}
