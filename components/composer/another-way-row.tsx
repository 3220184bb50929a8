import { useEffect, useMemo, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Snippet } from '../../lib/snippets/snippet.ts';
import { standing } from '../../lib/snippets/standing.ts';
import { Button } from '../ui/button.tsx';
import { anotherWay } from './another-way.ts';
import styles from './finding.module.css';
import type { ReplyContext } from './use-checked.ts';

interface AnotherWayProps {
  text: string;
  context: ReplyContext;
  onReplace(span: [start: number, end: number], words: string): void;
}

/** Beneath what is said of a twin: the same in the team's other words, where the draft came from a saved reply. */
export function AnotherWay({ text, context, onReplace }: AnotherWayProps) {
  const [snippets, setSnippets] = useState<Snippet[]>([]);
  useEffect(() => {
    const now = new Date().toISOString();
    // What has expired is nobody's advice any more.
    call('list-snippets', {}).then(
      (all) => setSnippets(all.filter((each) => standing(each, now) !== 'expired')),
      () => {},
    );
  }, []);
  const way = useMemo(() => anotherWay(text, snippets, context), [text, snippets, context]);
  if (!way) return null;
  const replace = () => {
    onReplace(way.span, way.text);
    // Nobody waits for the count.
    call('use-snippet', { id: way.snippet.id, variation: way.variation.id }).catch(() => {});
  };
  return (
    <div className={styles.way}>
      <span>
        {t('composer_twin_way')} <small>{plural('composer_snippet_uses', way.variation.uses)}</small>
        <q dir="auto">{way.text}</q>
      </span>
      <Button onClick={replace}>{t('composer_replace')}</Button>
    </div>
  );
}
